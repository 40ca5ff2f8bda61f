import { Body, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import {
  AskForCode,
  EnterCode,
  Installation as InstallationView,
  Me,
  SignIn,
} from '@selfward/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicController } from '../../http/allow.ts';
import { Answers, Nothing } from '../../http/answers.ts';
import { AccountService } from './account.service.ts';
import { ProveBy } from './prove-by.ts';
import { SignInCodes } from './sign-in-codes.ts';
import type { Proven } from './strategies.ts';

/** What passport's guards leave on the request. */
interface ProvenRequest extends FastifyRequest {
  user: Proven;
}

@PublicController()
export class PublicSignInController {
  constructor(
    private readonly account: AccountService,
    private readonly codes: SignInCodes,
  ) {}

  @Get('installation')
  @Answers(200, InstallationView)
  installation(): Promise<InstallationView> {
    return this.account.installation();
  }

  @Post('sign-in')
  @UseGuards(ProveBy('local', SignIn))
  @Answers(200, Me)
  signIn(
    @Req() request: ProvenRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: SignIn }) _: SignIn,
  ): Promise<Me> {
    return this.account.signIn({ request, reply }, request.user.userId, 'password');
  }

  @Post('sign-in/code')
  @Answers(202, Nothing)
  askForCode(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: AskForCode }) { email }: AskForCode,
  ): Promise<void> {
    return this.codes.ask(request, reply, email);
  }

  @Post('sign-in/code/enter')
  @UseGuards(ProveBy('code', EnterCode))
  @Answers(200, Me)
  enterCode(
    @Req() request: ProvenRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: EnterCode }) _: EnterCode,
  ): Promise<Me> {
    return this.account.signIn({ request, reply }, request.user.userId, 'email-code');
  }
}
