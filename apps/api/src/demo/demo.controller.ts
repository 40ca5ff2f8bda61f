import { Body, Post, Req, Res } from '@nestjs/common';
import { Me, UseLink } from '@selfward/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountService } from '../features/sign-in/index.ts';
import { PublicController } from '../http/allow.ts';
import { Answers } from '../http/answers.ts';
import { DemoLinks } from './demo-links.ts';

@PublicController('api/public/demo')
export class DemoController {
  constructor(
    private readonly links: DemoLinks,
    private readonly account: AccountService,
  ) {}

  @Post('enter')
  @Answers(200, Me)
  async enter(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: UseLink }) { token }: UseLink,
  ): Promise<Me> {
    const userId = await this.links.use(token);
    return this.account.signIn({ request, reply }, userId, 'demo-link');
  }
}
