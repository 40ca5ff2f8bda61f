import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule } from './database/database.module.ts';
import { DemoModule } from './demo/demo.module.ts';
import { AbsencesModule } from './features/absences/index.ts';
import { AccessLogModule } from './features/access-log/index.ts';
import { AssignmentsModule } from './features/assignments/index.ts';
import { CareModule } from './features/care/index.ts';
import { CaseloadModule } from './features/caseload/index.ts';
import { ClientsModule } from './features/clients/index.ts';
import { ClinicalNotesModule } from './features/clinical-notes/index.ts';
import { CoverModule } from './features/cover/index.ts';
import { DeskModule } from './features/desk/index.ts';
import { ExercisesModule } from './features/exercises/index.ts';
import { HomeModule } from './features/home/index.ts';
import { HelpModule } from './features/help/index.ts';
import { IdempotencyModule } from './features/idempotency/index.ts';
import { InvitationsModule } from './features/invitations/index.ts';
import { LogsModule } from './features/logs/index.ts';
import { MailModule } from './features/mail/index.ts';
import { MeasuresModule } from './features/measures/index.ts';
import { MembersModule } from './features/members/index.ts';
import { OffersModule } from './features/offers/index.ts';
import { OwnExercisesModule } from './features/own-exercises/index.ts';
import { PathwaysModule } from './features/pathways/index.ts';
import { PausesModule } from './features/pauses/index.ts';
import { PracticesModule } from './features/practices/index.ts';
import { ProgressModule } from './features/progress/index.ts';
import { ReadingModule } from './features/reading/index.ts';
import { ResponsesModule } from './features/responses/index.ts';
import { SafetyPlansModule } from './features/safety-plans/index.ts';
import { SafetyModule } from './features/safety/index.ts';
import { SessionsModule } from './features/sessions/index.ts';
import { SignInModule } from './features/sign-in/index.ts';
import { TimelineModule } from './features/timeline/index.ts';
import { TodayModule } from './features/today/index.ts';
import { HttpModule } from './http/http.module.ts';
import { JobsModule } from './jobs/jobs.module.ts';
import { Settings } from './settings.ts';
import { SettingsModule } from './settings.module.ts';
import { VaultModule } from './vault/vault.module.ts';

/** What every installation is made of, whatever its settings say. */
const modules = [
  DatabaseModule,
  VaultModule,
  HttpModule,
  AccessLogModule,
  IdempotencyModule,
  SignInModule,
  CareModule,
  AbsencesModule,
  PracticesModule,
  MailModule,
  InvitationsModule,
  MembersModule,
  HelpModule,
  ClientsModule,
  DeskModule,
  CoverModule,
  CaseloadModule,
  ExercisesModule,
  OwnExercisesModule,
  MeasuresModule,
  AssignmentsModule,
  HomeModule,
  ReadingModule,
  ProgressModule,
  LogsModule,
  OffersModule,
  SafetyModule,
  SafetyPlansModule,
  ResponsesModule,
  PausesModule,
  PathwaysModule,
  ClinicalNotesModule,
  SessionsModule,
  TodayModule,
  TimelineModule,
  JobsModule,
  DemoModule,
];

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [SettingsModule.with(settings), ...modules],
    };
  }
}
