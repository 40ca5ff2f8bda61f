import supertest from 'supertest';
import { Me } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, member, newPractice } from '../../../test/practice.ts';
import { until } from '../../../test/until.ts';
import { cookieOf, Visitor } from '../../../test/visitor.ts';
import { Database } from '../../database/database.ts';
import { Vault } from '../../vault/vault.ts';
import { codeHash } from '../mail/index.ts';
import { Passwords } from './passwords.ts';

const password = 'a quiet morning with tea';

describe('signing in', () => {
  let api: Api;
  let nobody: Visitor;
  beforeAll(async () => {
    api = await startApi();
    nobody = new Visitor(api, await newPractice(api), undefined);
  });
  afterAll(() => api.close());
  afterEach(() => api.clock.reset());

  async function somebodyWithPassword() {
    const somebody = await member(api, nobody.practiceId, ['therapist']);
    const passwordHash = await api.app.get(Passwords).hash(password);
    await api.app
      .get(Database)
      .transaction({ userId: somebody.userId }, (tx) =>
        tx.run('update users set password_hash = $2 where user_id = $1', [
          somebody.userId,
          passwordHash,
        ]),
      );
    return somebody;
  }

  it('with e-mail and password opens what the person belongs to', async () => {
    const { email, userId, memberId } = await somebodyWithPassword();
    const answer = await nobody
      .post('/api/public/sign-in', { email: email.toUpperCase(), password })
      .expect(200);
    expect(Me.parse(answer.body)).toMatchObject({
      userId,
      idleMinutes: 15,
      memberships: [{ practiceId: nobody.practiceId, memberId, roles: ['therapist'] }],
    });
    const visitor = new Visitor(api, nobody.practiceId, cookieOf(answer));
    await visitor.get('/api/account/me').expect(200);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /__Host-sid-[0-9a-f]{8}=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict/,
    );
  });

  it('says whose calendar the pages go by: the practice has one, each client their own', async () => {
    const p = await aPractice(api);
    await api.app.get(Database).transaction({ practiceId: p.practiceId }, async (tx) => {
      void tx.run(`update clients set time_zone = 'Asia/Tokyo' where client_id = $1`, [p.clientId]);
      void tx.run(`update practices set time_zone = 'America/Los_Angeles' where practice_id = $1`, [
        p.practiceId,
      ]);
    });
    const zoneOf = async (visitor: Visitor) =>
      Me.parse((await visitor.get('/api/account/me').expect(200)).body).memberships.find(
        ({ practiceId }) => practiceId === p.practiceId,
      )?.timeZone;
    expect(await zoneOf(p.client)).toBe('Asia/Tokyo');
    expect(await zoneOf(p.otherClient)).toBe('Europe/Vienna');
    for (const one of [p.therapist, p.owner, p.frontDesk, p.cover])
      expect(await zoneOf(one)).toBe('America/Los_Angeles');
  });

  it('answers alike for a wrong password and for nobody', async () => {
    const { email } = await somebodyWithPassword();
    const wrong = await nobody.post('/api/public/sign-in', { email, password: 'not this one' });
    const unknown = await nobody.post('/api/public/sign-in', { email: 'no@example.org', password });
    for (const answer of [wrong, unknown]) {
      expect(answer.status).toBe(401);
      expect({ ...answer.body, instance: '' }).toEqual({
        type: 'urn:problem:sign-in-failed',
        title: 'That e-mail and that password do not belong together.',
        status: 401,
        instance: '',
      });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('slows guessing from one place, and lets the person in from another', async () => {
    const { email } = await somebodyWithPassword();
    const guesses = Array.from({ length: 12 }, (_, n) =>
      nobody.post('/api/public/sign-in', { email, password: `guess ${n}` }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    const other = await somebodyWithPassword();
    await nobody.post('/api/public/sign-in', { email: other.email, password }).expect(200);
  });

  it('ends at once when the person signs out', async () => {
    const { visitor } = await somebodyWithPassword();
    await visitor.get('/api/account/me').expect(200);
    const answer = await visitor.post('/api/account/sign-out').expect(204);
    expect(answer.headers['clear-site-data']).toBe('"cache"');
    await visitor.get('/api/account/me').expect(401);
  });

  it('ends on another device when its owner says so, and on nobody else’s', async () => {
    const mine = await somebodyWithPassword();
    const second = await nobody.post('/api/public/sign-in', { email: mine.email, password });
    const other = new Visitor(api, nobody.practiceId, cookieOf(second));
    const { body } = await mine.visitor.get('/api/account/devices').expect(200);
    const theirs = body.devices.find(({ isThisOne }: { isThisOne: boolean }) => !isThisOne);
    expect(Date.parse(theirs.lastSeenAt)).toBeGreaterThan(Date.now() - 60_000);
    const stranger = await somebodyWithPassword();
    await stranger.visitor.delete(`/api/account/devices/${theirs.signInId}`).expect(204);
    await other.get('/api/account/me').expect(200);
    await mine.visitor.delete(`/api/account/devices/${theirs.signInId}`).expect(204);
    await other.get('/api/account/me').expect(401);
  });

  it('ends after a quarter of an hour without activity, for staff', async () => {
    const { visitor } = await somebodyWithPassword();
    api.clock.forward({ minutes: 14 });
    await visitor.get('/api/account/me').expect(200);
    api.clock.forward({ minutes: 14 });
    await visitor.get('/api/account/me').expect(200);
    api.clock.forward({ minutes: 16 });
    await visitor.get('/api/account/me').expect(401);
  });

  it('ends after twelve hours whatever happens, for staff', async () => {
    const { visitor } = await somebodyWithPassword();
    for (let n = 0; n < 59; n++) {
      api.clock.forward({ minutes: 12 });
      await visitor.get('/api/account/me').expect(200);
    }
    api.clock.forward({ minutes: 13 });
    await visitor.get('/api/account/me').expect(401);
  });

  it('stays with the person through a change of the practice’s mind only until the next request', async () => {
    const practice = await aPractice(api);
    await practice.therapist.get('therapist/exercises').expect(200);
    await api.app
      .get(Database)
      .transaction({ practiceId: practice.practiceId }, (tx) =>
        tx.run(`update memberships set roles = '{supervisor}' where member_id = $1`, [
          practice.members.therapist.memberId,
        ]),
      );
    const { status } = await practice.therapist.get('therapist/exercises');
    expect([401, 403]).toContain(status);
  });

  it('by a code does not say whether somebody has this e-mail', async () => {
    const { client } = (await aPractice(api)).members;
    const known = await nobody
      .post('/api/public/sign-in/code', { email: client.email })
      .expect(202);
    const unknown = await nobody
      .post('/api/public/sign-in/code', { email: `${client.userId}@example.com` })
      .expect(202);
    const [a, b] = [known, unknown].map((answer) => cookieOf(answer, 'code')?.split('=')[1] ?? '');
    expect(a).toHaveLength(b?.length ?? 0);
    const plain = [a, b].map((value) => Buffer.from(value ?? '', 'base64url').toString('latin1'));
    for (const text of plain) expect(text).not.toContain(client.visitor.practiceId);
    expect(known.text).toBe(unknown.text);
  });

  it('by a code takes it as the mail shows it, and calls a wrong one a code', async () => {
    const { practiceId, members } = await aPractice(api);
    const { email, memberId } = members.client;
    const asked = await nobody.post('/api/public/sign-in/code', { email }).expect(202);
    const keys = await api.app.get(Vault).practice(practiceId);
    // As the mail does it when it leaves, with a code that is known here.
    await until(() =>
      api.app.get(Database).transaction({ practiceId }, async (tx) => {
        const row = await tx.one<{ code_id: string }>(
          'select code_id from sign_in_codes where practice_id = $1 and member_id = $2',
          [practiceId, memberId],
        );
        if (!row) return undefined;
        const hash = codeHash(keys, row.code_id, '847022');
        return tx.run(
          'update sign_in_codes set code_hash = $3 where practice_id = $1 and code_id = $2',
          [practiceId, row.code_id, hash],
        );
      }),
    );
    const browser = new Visitor(api, practiceId, cookieOf(asked, 'code'));
    const enter = (code: string) => browser.post('/api/public/sign-in/code/enter', { code });
    const wrong = await enter('847 023').expect(401);
    expect(wrong.body.type).toBe('urn:problem:code-not-right');
    await enter('84702').expect(422);
    await enter('847 022').expect(200);
  });

  it('notes who asked for what another role is for', async () => {
    const practice = await aPractice(api);
    await practice.client.get('therapist/caseload').expect(403);
    const { memberId } = practice.members.client;
    const { practiceId } = practice;
    const noted = await api.app
      .get(Database)
      .glance({ practiceId }, (tx) =>
        tx.many('select 1 from access_log where member_id = $1 and action = $2', [
          memberId,
          'refused',
        ]),
      );
    expect(noted).toHaveLength(1);
  });

  describe('refuses what a page of ours would not send', () => {
    const body = { email: 'somebody@example.org', password };
    it.each([
      ['from another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }],
      ['from a sibling host', { 'Sec-Fetch-Site': 'same-site' }],
      ['with no origin at all', {}],
      ['with a null origin', { Origin: 'null' }],
      [
        'with a false origin and a true site',
        { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' },
      ],
    ])('%s', async (_, headers: Record<string, string>) => {
      const answer = await supertest(api.origin)
        .post('/api/public/sign-in')
        .set(headers)
        .send(body);
      expect(answer.status).toBe(403);
      expect(answer.body.type).toBe('urn:problem:cross-site');
    });

    it.each([
      ['a form', 'application/x-www-form-urlencoded', 'email=a', 415],
      ['plain text', 'text/plain', '{}', 415],
      ['JSON with a tab in its type, past no check', 'application/json\t; charset=x', '{}', 422],
      ['half of a JSON', 'application/json', '{"email":', 400],
      ['a deep JSON', 'application/json', '['.repeat(100_000), 400],
      ['a prototype', 'application/json', '{"__proto__":{"x":1}}', 400],
    ])('%s', async (...[, type, text, status]) => {
      const answer = await supertest(api.origin)
        .post('/api/public/sign-in')
        .set({ Origin: api.origin, 'Content-Type': type })
        .send(text);
      expect(answer.status).toBe(status);
      expect(answer.type).toBe('application/problem+json');
    });
  });
});
