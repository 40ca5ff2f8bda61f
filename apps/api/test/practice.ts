import { randomUUID } from 'node:crypto';
import { signInLimits, type Role } from '@selfward/domain';
import { Database } from '../src/database/database.ts';
import { newId } from '../src/database/id.ts';
import { Installation } from '../src/database/installation.ts';
import type { Transaction } from '../src/database/transaction.ts';
import { ConsentEntity, consentToday } from '../src/features/invitations/index.ts';
import { Practices } from '../src/features/practices/index.ts';
import { hashOf, newToken } from '../src/vault/token.ts';
import { Vault } from '../src/vault/vault.ts';
import type { Api } from './api.ts';
import { Visitor } from './visitor.ts';

export interface TestMember {
  visitor: Visitor;
  userId: string;
  memberId: string;
  email: string;
}

/**
 * A practice with everybody the matrix asks for, and another one beside it. Ids are fresh, so tests
 * never meet.
 */
export async function aPractice(api: Api) {
  const practiceId = await newPractice(api);
  const owner = await member(api, practiceId, ['owner']);
  const therapist = await member(api, practiceId, ['therapist']);
  const otherTherapist = await member(api, practiceId, ['therapist']);
  const frontDesk = await member(api, practiceId, ['front_desk']);
  const supervisor = await member(api, practiceId, ['supervisor']);
  const cover = await member(api, practiceId, ['cover']);
  const client = await member(api, practiceId, ['client']);
  const otherClient = await member(api, practiceId, ['client']);
  const clientId = await clientOf(api, practiceId, { therapist, client });
  const otherClientId = await clientOf(api, practiceId, {
    therapist: otherTherapist,
    client: otherClient,
  });
  const elsewhere = await newPractice(api);
  const stranger = await member(api, elsewhere, ['therapist', 'owner']);
  const strangerClient = await member(api, elsewhere, ['client']);
  const strangerClientId = await clientOf(api, elsewhere, {
    therapist: stranger,
    client: strangerClient,
  });
  const both = await alsoClient(api, therapist, { practiceId: elsewhere, therapist: stranger });
  return {
    practiceId,
    clientId,
    otherClientId,
    elsewhere,
    strangerClientId,
    members: {
      owner,
      therapist,
      otherTherapist,
      frontDesk,
      supervisor,
      cover,
      client,
      otherClient,
      stranger,
    },
    owner: owner.visitor,
    therapist: therapist.visitor,
    /** Of the same practice, not in care of the client. */
    otherTherapist: otherTherapist.visitor,
    frontDesk: frontDesk.visitor,
    supervisor: supervisor.visitor,
    cover: cover.visitor,
    client: client.visitor,
    otherClient: otherClient.visitor,
    /** The therapist of another practice, and their client. */
    stranger: stranger.visitor,
    strangerClient: strangerClient.visitor,
    /** The therapist, who is a client in the other practice, looking from there. */
    therapistAsClientElsewhere: both,
    nobody: new Visitor(api, practiceId, undefined),
  };
}

export type TestPractice = Awaited<ReturnType<typeof aPractice>>;

export async function newPractice(api: Api, kind: 'real' | 'demo' = 'real'): Promise<string> {
  const practiceId = newId();
  await api.app.get(Database).transaction({ practiceId }, async (tx) => {
    const name = `Practice ${practiceId}`;
    api.app
      .get(Practices)
      .create(tx, { practiceId, kind, name, timeZone: 'Europe/Vienna', phone: null });
  });
  return practiceId;
}

/** Somebody new, signed in. */
export async function member(api: Api, practiceId: string, roles: Role[]): Promise<TestMember> {
  const userId = newId();
  const email = `${userId}@example.org`;
  const token = newToken();
  const memberId = await api.app.get(Database).transaction({ practiceId, userId }, async (tx) => {
    void tx.run('insert into users (user_id, email, created_at) values ($1, $2, $3)', [
      userId,
      email,
      api.clock.now(),
    ]);
    signIn(api, tx, { userId, token, roles });
    const name = `${roles[0]} ${userId.slice(-4)}`;
    return api.app.get(Practices).join(tx, { practiceId, userId, name, roles });
  });
  return { userId, memberId, email, visitor: new Visitor(api, practiceId, cookieFor(api, token)) };
}

function signIn(
  api: Api,
  tx: Transaction,
  { userId, token, roles }: { userId: string; token: string; roles: Role[] },
): void {
  const { idleMinutes, absoluteMinutes } = signInLimits(roles);
  void tx.run(
    `insert into login_sessions (sign_in_id, user_id, token_hash, device_label, factors,
       idle_minutes, absolute_minutes, started_at, last_seen_at)
     values ($1, $2, $3, 'spec', '{password}', $4, $5, $6, $6)`,
    [randomUUID(), userId, hashOf(token), idleMinutes, absoluteMinutes, api.clock.now()],
  );
}

function cookieFor(api: Api, token: string): string {
  const id = api.app.get(Installation).id.replaceAll('-', '').slice(-8);
  return `__Host-sid-${id}=${token}`;
}

/** A record with a key, in the care of a therapist. */
async function clientOf(
  api: Api,
  practiceId: string,
  { therapist, client }: { therapist: TestMember; client: { memberId: string } },
): Promise<string> {
  const clientId = newId();
  const vault = api.app.get(Vault);
  const keys = await vault.practice(practiceId);
  await api.app.get(Database).transaction({ practiceId }, async (tx) => {
    void tx.run(
      `insert into clients (practice_id, client_id, member_id, name, time_zone, created_by, created_at)
       values ($1, $2, $3, $4, 'Europe/Vienna', $5, $6)`,
      [
        practiceId,
        clientId,
        client.memberId,
        `Client ${clientId.slice(-4)}`,
        therapist.memberId,
        api.clock.now(),
      ],
    );
    void tx.run(
      `insert into care_relationships (practice_id, care_id, client_id, member_id, started_on)
       values ($1, $2, $3, $4, '2026-09-01')`,
      [practiceId, newId(), clientId, therapist.memberId],
    );
    void tx.insert(ConsentEntity, consentToday({ practiceId, clientId }, api.clock.now()));
    vault.newClientKey(tx, { practiceId, clientId }, keys);
  });
  return clientId;
}

/** One person with memberships in two practices: the case that most systems forget. */
async function alsoClient(
  api: Api,
  person: TestMember,
  { practiceId, therapist }: { practiceId: string; therapist: TestMember },
): Promise<Visitor> {
  const memberId = await api.app
    .get(Database)
    .transaction({ practiceId }, async (tx) =>
      api.app
        .get(Practices)
        .join(tx, { practiceId, userId: person.userId, name: 'in both', roles: ['client'] }),
    );
  await clientOf(api, practiceId, { therapist, client: { memberId } });
  return person.visitor.in(practiceId);
}
