import { Module } from '@nestjs/common';
import { CaseloadController } from './caseload.controller.ts';
import { CaseloadRepository } from './caseload.repository.ts';
import { CaseloadService } from './caseload.service.ts';

@Module({
  controllers: [CaseloadController],
  providers: [CaseloadService, CaseloadRepository],
})
export class CaseloadModule {}
