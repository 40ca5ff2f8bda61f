import { Injectable } from '@nestjs/common';
import { seedingMoment } from './seeding-time.ts';

/** The only clock of the services; SQL never calls now() for what a person sees. Tests move it. */
@Injectable()
export class Clock {
  now(): Date {
    return seedingMoment() ?? new Date();
  }
}
