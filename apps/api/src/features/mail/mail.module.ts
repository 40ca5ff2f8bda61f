import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DemoMailsController } from './demo-mails.controller.ts';
import { DemoMailsService } from './demo-mails.service.ts';
import { Mail } from './mail.ts';
import { OutboxEntity } from './outbox.entity.ts';
import { OutboxRepository } from './outbox.repository.ts';
import { Post } from './post.ts';
import { Recipients } from './recipients.ts';
import { SendMail } from './send-mail.ts';

@Module({
  imports: [TypeOrmModule.forFeature([OutboxEntity])],
  controllers: [DemoMailsController],
  providers: [DemoMailsService, Mail, OutboxRepository, Post, Recipients, SendMail],
  exports: [Mail, SendMail],
})
export class MailModule {}
