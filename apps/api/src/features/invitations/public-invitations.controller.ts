import { Body, Post, Req, Res } from '@nestjs/common';
import { AcceptInvitation, InvitationView, Me, UseLink } from '@selfward/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import { AcceptService } from './accept.service.ts';

/** POST only, and the token in the body: scanners of mail follow links, and logs keep paths. */
@PublicController('api/public/invitations')
export class PublicInvitationsController {
  constructor(private readonly invitations: AcceptService) {}

  @Post('look')
  @Answers(200, InvitationView)
  look(@Body({ schema: UseLink }) { token }: UseLink): Promise<InvitationView> {
    return this.invitations.look(token);
  }

  @Post('accept')
  @Answers(200, Me)
  accept(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: AcceptInvitation }) accepted: AcceptInvitation,
  ): Promise<Me> {
    return this.invitations.accept({ request, reply }, accepted);
  }
}
