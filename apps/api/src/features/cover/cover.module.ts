import { Module } from '@nestjs/common';
import { CoverController } from './cover.controller.ts';
import { CoverRepository } from './cover.repository.ts';
import { CoverService } from './cover.service.ts';

@Module({ controllers: [CoverController], providers: [CoverRepository, CoverService] })
export class CoverModule {}
