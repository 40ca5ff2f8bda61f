import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/index.ts';
import { OffersController } from './offers.controller.ts';
import { OffersRepository } from './offers.repository.ts';
import { OffersService } from './offers.service.ts';

@Module({
  imports: [ExercisesModule],
  controllers: [OffersController],
  providers: [OffersRepository, OffersService],
})
export class OffersModule {}
