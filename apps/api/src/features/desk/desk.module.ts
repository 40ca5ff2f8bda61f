import { Module } from '@nestjs/common';
import { DeskController } from './desk.controller.ts';
import { DeskRepository } from './desk.repository.ts';
import { DeskService } from './desk.service.ts';

@Module({ controllers: [DeskController], providers: [DeskRepository, DeskService] })
export class DeskModule {}
