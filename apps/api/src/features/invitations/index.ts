export { ConsentEntity } from './consent.entity.ts';
export { consentToday } from './current-consent.ts';
export { daysOpen, Invitations, isOpenInvitation, sentAt } from './invitations.ts';
export { InvitationsModule } from './invitations.module.ts';
export { InviteService } from './invite.service.ts';
