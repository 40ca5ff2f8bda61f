import { Injectable } from '@nestjs/common';
import { consentFor, currentConsent } from '@selfward/content';
import type { AcceptInvitation, InvitationView, Me } from '@selfward/contract';
import { checkPassword } from '@selfward/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../database/clock.ts';
import { newId } from '../../database/id.ts';
import { invalidInput, Problem } from '../../http/problem.ts';
import { AccountService, Passwords, SignInRepository, Throttle } from '../sign-in/index.ts';
import { type Account, Admission, type Invited } from './admission.ts';
import { consentToday } from './current-consent.ts';
import { InvitationLinks, type OpenLink } from './invitation-links.ts';
import type { InvitationRow } from './invitations.ts';
import { Turns } from './turns.ts';

interface Http {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What whoever holds the link of an invitation can do. Looking changes nothing. */
@Injectable()
export class AcceptService {
  private readonly turns = new Turns();

  constructor(
    private readonly links: InvitationLinks,
    private readonly admission: Admission,
    private readonly people: SignInRepository,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly account: AccountService,
    private readonly clock: Clock,
  ) {}

  async look(token: string): Promise<InvitationView> {
    const row = await this.links.read(await this.links.find(token));
    const hasAccount = (await this.people.byEmail(row.email)) !== undefined;
    const { practice_name: practiceName, invited_by: invitedBy, email } = row;
    const about = { practiceName, email, hasAccount };
    if (row.client_id === null)
      return { kind: 'member', ...about, name: row.name, invitedBy, roles: row.roles };
    return {
      kind: 'client',
      ...about,
      name: row.called_by ?? row.name,
      therapistName: invitedBy,
      consent: {
        version: currentConsent.version,
        sections: consentFor(currentConsent, { practice: practiceName, therapist: invitedBy }),
      },
    };
  }

  async accept(http: Http, request: AcceptInvitation): Promise<Me> {
    const link = await this.links.find(request.token);
    // One at a time for one link: the rest find it used before any costly hash. The database decides.
    const userId = await this.turns.take(link.invitationId, () => this.admit(http, link, request));
    return this.account.signIn(http, userId, 'invitation');
  }

  private async admit(
    { request }: Http,
    link: OpenLink,
    { password, consentVersion }: AcceptInvitation,
  ): Promise<string> {
    const row = await this.links.read(link);
    // Before the password: hashing one is dear.
    const invited = this.invited(link.practiceId, row, consentVersion);
    const account = await this.accountFor(request, row.email, password);
    await this.admission.admit(link, account, { ...invited, requestId: request.id });
    return account.userId;
  }

  private invited(practiceId: string, row: InvitationRow, consentVersion: string | null): Invited {
    const { client_id: clientId, name } = row;
    if (clientId === null) return { kind: 'member', name, roles: row.roles };
    if (consentVersion !== currentConsent.version)
      throw invalidInput([{ path: ['consentVersion'], message: 'This text has a newer version.' }]);
    const consent = consentToday({ practiceId, clientId }, this.clock.now());
    return { kind: 'client', name, clientId, consent };
  }

  private async accountFor(
    request: FastifyRequest,
    email: string,
    password: string,
  ): Promise<Account> {
    const person = await this.people.byEmail(email);
    if (!person) {
      checkPassword(password, email);
      return { userId: newId(), email, newPasswordHash: await this.passwords.hash(password) };
    }
    await this.throttle.requireRoom({ email, address: request.ip, isKnownDevice: false });
    if (!(await this.passwords.verify(person.password_hash, password)))
      throw new Problem('sign-in-failed');
    return { userId: person.user_id, email, newPasswordHash: null };
  }
}
