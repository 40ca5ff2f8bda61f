import { CoveredFlag, FlagLines, FlagMonths, Today } from '@selfward/contract';
import type { INestApplication } from '@nestjs/common';
import { Client } from 'pg';
import { type Api, freePort, serve, startApi } from '../../../test/api.ts';
import { staySignedIn } from '../../../test/days.ts';
import { inbox, type Inbox } from '../../../test/inbox.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { beginMeasure, goAway, lookAfter, theFlag } from '../../../test/safety.ts';
import { Settings } from '../../settings.ts';
import { FlagTakeover } from './takeover.ts';

let api: Api;
let mail: Inbox;
let admin: Client;
let p: TestPractice;
/** One more process on the same database. */
let second: INestApplication | undefined;

beforeAll(async () => {
  mail = await inbox();
  api = await startApi({ SMTP_URL: mail.url });
  admin = new Client({ connectionString: api.database.urls.admin });
  await admin.connect();
});
beforeEach(async () => {
  api.clock.hold(new Date('2026-11-27T14:00:00Z')); // a Friday, three in the afternoon in Vienna
  p = await aPractice(api);
  await lookAfter(p, api.clock.now());
});
afterEach(() => api.clock.reset());
afterAll(async () => {
  await admin.end();
  await second?.close();
  await api.close();
  await mail.close();
});

/** Everybody stays signed in meanwhile. */
async function to(instant: string): Promise<void> {
  api.clock.hold(new Date(instant));
  await staySignedIn({ api, admin });
}
const sweep = () => api.app.get(FlagTakeover).practice(p.practiceId);
const covered = async () => FlagLines.parse((await p.cover.get('cover/flags')).body).flags;
const lettersTo = (email: string) => mail.letters.filter((letter) => letter.to === email).length;
const raise = async () => {
  const loop = await beginMeasure(p);
  await loop.write('q9', 2);
};
const away = () => goAway(p, api.clock.now());

describe('whoever covers', () => {
  it('takes over by the hours of the practice: Friday at three and four hours of work are Monday at eleven', async () => {
    await raise();
    for (const early of ['2026-11-27T20:00:00Z', '2026-11-28T12:00:00Z', '2026-11-30T09:59:00Z']) {
      await to(early);
      await sweep();
      expect(await covered()).toEqual([]);
    }
    await to('2026-11-30T10:00:00Z');
    await sweep();
    expect(await covered()).toMatchObject([{ clientId: p.clientId, isTakenOver: true }]);
    expect((await mail.next(p.members.cover.email)).subject).toBe('Please sign in');
    const { steps } = await theFlag(p);
    expect(steps).toMatchObject([{ kind: 'raised' }, { kind: 'taken-over', by: null }]);
  });

  it('takes over once, also from several processes and after a crash', async () => {
    await raise();
    await to('2026-11-30T10:00:00Z');
    const settings = new Settings({
      DATABASE_URL: api.database.urls.app,
      DATABASE_JOBS_URL: api.database.urls.jobs,
      SELFWARD_KEY_FILE: api.settings.keyFile,
      PORT: String(await freePort()),
      SMTP_URL: mail.url,
    });
    second = await serve(settings, api.clock);
    const sweeps = [api.app.get(FlagTakeover), second.get(FlagTakeover)];
    const all = Array.from({ length: 12 }, (_, at) =>
      sweeps[at % 2]?.practice(p.practiceId).catch(() => undefined),
    );
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename like '%_app' and state <> 'idle'`,
    );
    await Promise.all(all);
    await sweep();
    await mail.next(p.members.cover.email);
    const { steps } = await theFlag(p);
    expect(steps.map(({ kind }: { kind: string }) => kind)).toEqual(['raised', 'taken-over']);
    const { rows } = await admin.query(
      `select count(*)::int as n from outbox where template = 'something-waits' and recipient_id = $1`,
      [p.members.cover.memberId],
    );
    expect(rows[0].n).toBe(1);
  });

  it('looks at once while the therapist is away, and both are told', async () => {
    await away();
    await raise();
    expect(await covered()).toMatchObject([{ state: 'new', isTakenOver: true }]);
    await mail.next(p.members.cover.email);
    await mail.next(p.members.therapist.email);
  });

  it('looks at what waits from before, once the therapist goes away', async () => {
    await raise();
    expect(await covered()).toEqual([]);
    await away();
    expect(await covered()).toHaveLength(1);
    await sweep();
    await mail.next(p.members.cover.email);
    expect(lettersTo(p.members.cover.email)).toBe(1);
  });

  it('sees the answer and how to reach the person, and nothing else', async () => {
    await away();
    await raise();
    const [line] = await covered();
    const { body } = await p.cover.get(`cover/flags/${line?.id}`).expect(200);
    const flag = CoveredFlag.parse(body);
    expect(flag).toMatchObject({ answers: [{ answer: 'More than half the days' }], phone: null });
    expect(Object.keys(body).toSorted()).toEqual(Object.keys(CoveredFlag.shape).toSorted());
    expect(body).not.toHaveProperty('lastSession');
    for (const what of ['flags', 'safety-answers', 'safety-plan'])
      await p.cover.get(`therapist/clients/${p.clientId}/${what}`).expect(403);
    await p.otherTherapist.get(`cover/flags/${line?.id}`).expect(403);
  });

  it('says what was done; then nothing of it is there any more, and the therapist reads it', async () => {
    await away();
    await raise();
    const [line] = await covered();
    const path = `cover/flags/${line?.id}`;
    const { body } = await p.cover.get(path).expect(200);
    await p.cover.post(`${path}/seen`).expect(204);
    const done = { did: ['spoke', 'contacted'], words: 'Reached.', closes: false };
    await p.cover.post(`${path}/steps`, { ...done, newest: body.answers[0].id }).expect(204);
    await p.cover.get(path).expect(404);
    expect(await covered()).toEqual([]);
    const { body: flag } = await p.therapist.get(`therapist/flags/${line?.id}`).expect(200);
    expect(flag.steps.at(-1)).toMatchObject({
      kind: 'acted',
      by: expect.stringMatching(/^cover/),
      words: 'Reached.',
    });
  });

  it('is on the therapist’s Today with what they did until it is opened, and on the timeline', async () => {
    await away();
    await raise();
    const [line] = await covered();
    const { body } = await p.cover.get(`cover/flags/${line?.id}`).expect(200);
    const today = async (as = p.therapist) =>
      Today.parse((await as.get('therapist/today').expect(200)).body);
    expect((await today()).doneByOthers).toEqual([]);
    const done = { did: ['spoke'], closes: true, newest: body.answers[0].id };
    await p.cover.post(`cover/flags/${line?.id}/steps`, done).expect(204);
    const { doneByOthers, flags } = await today();
    expect(flags).toEqual([]);
    expect(doneByOthers).toMatchObject([
      { flagId: line?.id, by: expect.stringMatching(/^cover/), did: ['spoke'], number: 9 },
    ]);
    expect((await today(p.otherTherapist)).doneByOthers).toEqual([]);
    const timeline = await p.therapist.get(`therapist/clients/${p.clientId}/timeline`).expect(200);
    expect(timeline.body.items).toContainEqual(
      expect.objectContaining({ kind: 'flag_acted', id: line?.id, title: 'PHQ-9' }),
    );
    await to('2026-11-28T09:00:00Z');
    const opened = `therapist/flags/${line?.id}/opened`;
    await p.therapist.post(opened, { plan: null }).expect(204);
    expect((await today()).doneByOthers).toEqual([]);
  });

  it('leaves the therapist’s Today when it is opened once more on the day that it was opened before', async () => {
    await away();
    await raise();
    const { id, answers } = await theFlag(p);
    const today = async () =>
      Today.parse((await p.therapist.get('therapist/today').expect(200)).body).doneByOthers;
    const open = () => p.therapist.post(`therapist/flags/${id}/opened`, { plan: null }).expect(204);
    await open();
    await to('2026-11-27T15:00:00Z');
    const done = { did: ['spoke'], closes: true, newest: answers.at(-1)?.id };
    await p.cover.post(`cover/flags/${id}/steps`, done).expect(204);
    expect(await today()).toHaveLength(1);
    await to('2026-11-27T16:00:00Z');
    await open();
    expect(await today()).toEqual([]);
  });

  it('takes no place of what waits, is news for some weeks, and is none where they were in care', async () => {
    await raise();
    const flag = await theFlag(p);
    const { memberId: coverId } = p.members.cover;
    const acted = (days: number) =>
      admin.query(
        `with more as (insert into flags (practice_id, flag_id, client_id, response_id, version_id,
             item_path, state, raised_at, acted_at, created_at)
           select practice_id, gen_random_uuid(), client_id, gen_random_uuid(), version_id, item_path,
             'acted', raised_at - $3 * interval '1 day', raised_at - $3 * interval '1 day', created_at
           from flags, generate_series(1, 61) where flag_id = $1 returning *)
         insert into flag_steps (practice_id, step_id, flag_id, kind, member_id, did, at)
         select practice_id, gen_random_uuid(), flag_id, 'acted', $2, '{spoke}', acted_at from more`,
        [flag.id, coverId, days],
      );
    const today = async () =>
      Today.parse((await p.therapist.get('therapist/today').expect(200)).body);
    const news = async () => (await today()).doneByOthers.length;
    await admin.query(
      `update care_relationships set started_on = '2026-01-01' where practice_id = $1`,
      [p.practiceId],
    );
    await acted(61);
    expect(await news()).toBe(0);
    await acted(20);
    expect((await today()).flags.map(({ id }) => id)).toEqual([flag.id]);
    expect(await news()).toBe(59);
    await admin.query(
      `insert into care_relationships (practice_id, care_id, client_id, member_id, started_on, ended_on)
       values ($1, gen_random_uuid(), $2, $3, '2026-02-01', '2026-11-20')`,
      [p.practiceId, p.clientId, coverId],
    );
    expect(await news()).toBe(0);
  });

  it('loses sight of it with the role, whoever named them', async () => {
    await away();
    await raise();
    const { rows } = await admin.query(
      'select name, revision from memberships where member_id = $1',
      [p.members.cover.memberId],
    );
    const path = `owner/members/${p.members.cover.memberId}`;
    await p.owner
      .put(
        path,
        { name: rows[0].name, roles: ['supervisor'] },
        { 'If-Match': `"${rows[0].revision}"` },
      )
      .expect(200);
    await p.cover.get('cover/flags').expect(403);
  });
});

describe('the owner', () => {
  const months = async () =>
    FlagMonths.parse((await p.owner.get('owner/safety/months').expect(200)).body).months;

  it('reads how many there were and how soon, by working time, and of whom nothing', async () => {
    expect(await months()).toEqual([]);
    await raise();
    const flag = await theFlag(p);
    await to('2026-11-30T09:30:00Z'); // two hours on Friday, an hour and a half on Monday
    const done = { did: ['spoke'], words: '', closes: true, newest: flag.answers[0].id };
    await p.therapist.post(`therapist/flags/${flag.id}/steps`, done).expect(204);
    await raise();
    const sent = await p.owner.get('owner/safety/months').expect(200);
    expect(sent.body.months).toEqual([
      {
        month: '2026-11',
        raised: 2,
        waiting: 1,
        takenOver: 0,
        medianMinutes: 210,
        longestMinutes: 210,
      },
    ]);
    expect(sent.text).not.toContain(p.clientId);
  });
});
