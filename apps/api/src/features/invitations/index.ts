export { Invitations, isOpenInvitation } from './invitations.ts';
export { InvitationsModule } from './invitations.module.ts';
export { InviteService } from './invite.service.ts';
