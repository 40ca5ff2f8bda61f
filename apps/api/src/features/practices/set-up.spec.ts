import { Me } from '@selfward/contract';
import { type Api, startApi } from '../../../test/api.ts';
import { cookieOf, Visitor } from '../../../test/visitor.ts';
import { newToken } from '../../vault/token.ts';
import { SetUpService } from './set-up.service.ts';

const first = {
  practiceName: 'Room by the river',
  yourName: 'Ruth Amsel',
  email: 'Ruth@Example.org',
  password: 'the kettle sings at seven',
  timeZone: 'Europe/Vienna',
};

describe('setting up an empty installation', () => {
  let api: Api;
  let nobody: Visitor;
  let token: string;
  beforeEach(async () => {
    api = await startApi();
    nobody = new Visitor(api, '', undefined);
    token = (await api.app.get(SetUpService).mintToken()) ?? '';
  });
  afterEach(() => api.close());

  const setUp = (changes: object = {}) =>
    nobody.post('/api/public/set-up', { token, ...first, ...changes });

  it('makes the practice and its owner, who is signed in, once', async () => {
    const answer = await setUp().expect(201);
    const me = Me.parse(answer.body);
    expect(me).toMatchObject({
      email: 'ruth@example.org',
      memberships: [
        { kind: 'real', practiceName: 'Room by the river', roles: ['owner', 'therapist'] },
      ],
    });
    const ruth = new Visitor(api, me.memberships[0]?.practiceId ?? '', cookieOf(answer));
    await ruth.get('therapist/caseload').expect(200);
    const { body } = await nobody.get('/api/public/installation').expect(200);
    expect(body).toEqual({ isSetUp: true, isDemo: false });
    await setUp({ email: 'second@example.org' }).expect(409);
    expect(await api.app.get(SetUpService).mintToken()).toBeUndefined();
  });

  it('lets one of many at the same time through', async () => {
    const tries = await Promise.all(
      Array.from({ length: 6 }, (_, n) => setUp({ email: `ruth${n}@example.org` })),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  it('needs the token of the console, and keeps it through a mistake', async () => {
    await setUp({ token: newToken() }).expect(410);
    const short = await setUp({ password: 'short' }).expect(422);
    expect(short.body.type).toBe('urn:problem:password-too-short');
    await setUp({ password: 'selfward selfward' }).expect(422);
    const wrong = await setUp({ timeZone: 'Vienna', practiceName: ' ' }).expect(422);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/practiceName',
      '#/timeZone',
    ]);
    await setUp().expect(201);
  });
});
