import { Body, Post, Req, Res } from '@nestjs/common';
import { Me, SetUp } from '@selfward/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import { SetUpService } from './set-up.service.ts';

@PublicController()
export class SetUpController {
  constructor(private readonly service: SetUpService) {}

  @Post('set-up')
  @Answers(201, Me)
  setUp(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: SetUp }) setUp: SetUp,
  ): Promise<Me> {
    return this.service.setUp({ request, reply }, setUp);
  }
}
