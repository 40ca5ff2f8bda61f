import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CareModule } from '../care/index.ts';
import { MailModule } from '../mail/index.ts';
import { PracticesModule } from '../practices/index.ts';
import { AcceptService } from './accept.service.ts';
import { Admission } from './admission.ts';
import { AgreedRepository } from './agreed.repository.ts';
import { AgreedService } from './agreed.service.ts';
import { ClientConsentController } from './client-consent.controller.ts';
import { ConsentEntity } from './consent.entity.ts';
import { InvitationLinks } from './invitation-links.ts';
import { InvitationEntity } from './invitation.entity.ts';
import { Invitations } from './invitations.ts';
import { InviteService } from './invite.service.ts';
import { PublicInvitationsController } from './public-invitations.controller.ts';
import { TherapistInvitationsController } from './therapist-invitations.controller.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([InvitationEntity, ConsentEntity]),
    CareModule,
    MailModule,
    PracticesModule,
  ],
  controllers: [
    ClientConsentController,
    TherapistInvitationsController,
    PublicInvitationsController,
  ],
  providers: [
    AcceptService,
    Admission,
    AgreedRepository,
    AgreedService,
    InvitationLinks,
    Invitations,
    InviteService,
  ],
  exports: [Invitations, InviteService],
})
export class InvitationsModule {}
