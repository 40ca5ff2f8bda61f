import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/index.ts';
import { MailModule } from '../mail/index.ts';
import { MemberInvitationsController } from './member-invitations.controller.ts';
import { MemberInvitationsRepository } from './member-invitations.repository.ts';
import { MemberInvitationsService } from './member-invitations.service.ts';
import { MembersController } from './members.controller.ts';
import { MembersRepository } from './members.repository.ts';
import { MembersService } from './members.service.ts';

@Module({
  imports: [InvitationsModule, MailModule],
  controllers: [MembersController, MemberInvitationsController],
  providers: [
    MembersService,
    MembersRepository,
    MemberInvitationsService,
    MemberInvitationsRepository,
  ],
})
export class MembersModule {}
