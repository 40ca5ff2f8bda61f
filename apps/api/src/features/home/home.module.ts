import { Module } from '@nestjs/common';
import { AbsencesModule } from '../absences/index.ts';
import { ExercisesModule } from '../exercises/index.ts';
import { SessionsModule } from '../sessions/index.ts';
import { HomeController } from './home.controller.ts';
import { HomeRepository } from './home.repository.ts';
import { HomeService } from './home.service.ts';

@Module({
  imports: [AbsencesModule, ExercisesModule, SessionsModule],
  controllers: [HomeController],
  providers: [HomeService, HomeRepository],
})
export class HomeModule {}
