import { Delete, Get, Param, Post, Res } from '@nestjs/common';
import { Device, Id, Me } from '@selfward/contract';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AccountController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import type { Person } from '../../http/caller.ts';
import { CurrentPerson } from '../../http/current-caller.ts';
import { AccountService } from './account.service.ts';

const Devices = z.object({ devices: z.array(Device) });

@AccountController()
export class MyAccountController {
  constructor(private readonly account: AccountService) {}

  @Get('me')
  @Answers(200, Me)
  me(@CurrentPerson() person: Person): Promise<Me> {
    return this.account.me(person.userId, person);
  }

  @Post('sign-out')
  @Answers(204, Nothing)
  signOut(
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.account.signOut(person, reply);
  }

  @Get('devices')
  @Answers(200, Devices)
  devices(@CurrentPerson() person: Person): Promise<z.infer<typeof Devices>> {
    return this.account.devices(person);
  }

  @Delete('devices/:signInId')
  @Answers(204, Nothing)
  endDevice(
    @CurrentPerson() person: Person,
    @Param('signInId', { schema: Id }) signInId: string,
  ): Promise<void> {
    return this.account.endDevice(person, signInId);
  }
}
