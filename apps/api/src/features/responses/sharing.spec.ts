import { randomUUID } from 'node:crypto';
import { type Api, startApi } from '../../../test/api.ts';
import { aPractice, type TestPractice } from '../../../test/practice.ts';
import { Database } from '../../database/database.ts';
import { gateExercise, Loop } from '../../../test/loop.ts';

let api: Api;
let p: TestPractice;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  p = await aPractice(api);
});
afterAll(() => api.close());

const pass = () => api.clock.forward({ seconds: 11 });
const entry = randomUUID();
const written = {
  means: 'I would rest',
  areas: { entries: [entry] },
  [`areas[${entry}].now`]: 'badly',
  [`areas[${entry}].would`]: 'secret plan',
  letter: 'secret letter',
};

describe('sharing', () => {
  it('lets the therapist read what was named ten seconds later, and not a word more', async () => {
    const loop = await Loop.through(p, written);
    const shared = await loop.share(['means', 'areas', `areas[${entry}].now`]);
    expect(shared.status).toBe(200);
    expect(shared.body).toMatchObject({ state: 'shared', sharedRevision: 1 });
    expect(shared.body.visibility.letter).toBe('kept');
    expect((await loop.review()).body.items).toEqual([]);
    expect((await p.therapist.get(`therapist/responses/${loop.responseId}`)).status).toBe(404);
    pass();
    const page = await loop.review();
    expect(page.body.items).toHaveLength(1);
    expect(page.body.items[0]).toMatchObject({ id: loop.responseId, isNew: true, keptItems: 2 });
    expect(page.body.items[0].answers).toEqual({
      means: 'I would rest',
      areas: { entries: [entry] },
      [`areas[${entry}].now`]: 'badly',
    });
    expect(page.text).not.toContain('secret');
    const one = await p.therapist.get(`therapist/responses/${loop.responseId}`);
    expect(one.body).toEqual(page.body.items[0]);
  });

  it('acts once for one intention', async () => {
    const loop = await Loop.through(p, written);
    const key = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => loop.share(['means'], { key })));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    const steps = await api.app.get(Database).glance({ practiceId: p.practiceId }, async (tx) => {
      const rows = tx.many('select from_state, to_state from response_sharing');
      return await rows;
    });
    expect(steps).toEqual([{ from_state: 'kept', to_state: 'shared' }]);
  });

  it.each([
    [['no_such'], 422],
    [['other'], 422],
    [[`areas[${entry}].now`], 422],
    [['means', 'areas[x].now'], 422],
    [[], 422],
    [['a b'], 422],
  ])('refuses %j', async (paths, status) => {
    const loop = await Loop.through(p, written);
    expect((await loop.share(paths)).status).toBe(status);
    pass();
    expect((await loop.review()).body.items).toEqual([]);
  });

  it('binds to the revision that was seen; an edit stays kept', async () => {
    const loop = await Loop.begin(p);
    const early = await loop.share(['means']);
    expect([early.status, early.body.type]).toEqual([409, 'urn:problem:response-not-finished']);
    await loop.write('means', 'first words');
    await loop.finish().expect(200);
    await loop.share(['means']).expect(200);
    pass();
    await loop.write('means', 'second words');
    await loop.write('other', 'third words');
    expect((await loop.review()).body.items[0].answers).toEqual({ means: 'first words' });
    await loop.finish().expect(200);
    const page = await loop.review();
    expect(page.body.items[0]).toMatchObject({
      answers: { means: 'first words' },
      keptItems: 0,
    });
    expect(page.text).not.toMatch(/second|third/);
    const stale = await loop.share(['means']);
    expect([stale.status, stale.body.type]).toEqual([409, 'urn:problem:revision-not-current']);
    await loop.share(['other'], { revision: 2 }).expect(200);
    pass();
    const again = await loop.review();
    expect(again.body.items[0]).toMatchObject({
      answers: { other: 'third words' },
      keptItems: 1,
      isNew: true,
    });
    expect(again.text).not.toMatch(/first words|second words/);
  });

  it('shows its author what is read, beside what was written since', async () => {
    const loop = await Loop.through(p, { ...written, other: 'kept words' }, ['means', 'areas']);
    const before = (await p.client.get(loop.path)).body;
    expect(before.sharedNow.answers).toEqual({ means: 'I would rest', areas: written.areas });
    expect(before.sharedNow.on).toMatch(/^\d{4}-\d\d-\d\d$/);
    pass();
    await loop.write('means', 'second words');
    await loop.finish().expect(200);
    const { answers, sharedNow } = (await p.client.get(loop.path)).body;
    expect(answers.means).toBe('second words');
    expect(sharedNow).toEqual(before.sharedNow);
    expect(sharedNow.answers).toEqual((await loop.review()).body.items[0].answers);
    expect((await loop.takeBack()).body.sharedNow).toBeNull();
    expect((await p.client.get(loop.path)).body.sharedNow).toBeNull();
  });

  it('counts no answer as kept that its author does not find where it is chosen', async () => {
    const loop = await Loop.begin(p, gateExercise);
    await loop.write('ready', { code: 'yes' });
    await loop.write('first', 'second shift');
    await loop.finish().expect(200);
    const view = async (items: string) =>
      (await p.client.get(`${loop.path}/practice-view?items=${items}`)).body;
    expect(await view('first')).toMatchObject({ keptItems: 0, answers: { first: 'second shift' } });
    expect(await view('')).toMatchObject({ keptItems: 1, answers: {} });
    await loop.share(['first']).expect(200);
    pass();
    expect((await loop.review()).body.items[0]).toMatchObject({ keptItems: 0 });
  });

  it('is for the author alone', async () => {
    const loop = await Loop.through(p, written);
    for (const visitor of [p.otherClient, p.strangerClient]) {
      expect(
        (await visitor.post(`${loop.path}/share`, { revision: 1, share: ['means'] })).status,
      ).toBe(404);
      expect((await visitor.post(`${loop.path}/take-back`)).status).toBe(404);
    }
    expect(
      (await p.therapist.post(`${loop.path}/share`, { revision: 1, share: ['means'] })).status,
    ).toBe(403);
  });
});

describe('sharing again', () => {
  const seen = async (loop: Loop) => {
    const [page, one, list, caseload] = [
      await loop.review().expect(200),
      await p.therapist.get(`therapist/responses/${loop.responseId}`).expect(200),
      await p.therapist.get(`therapist/clients/${p.clientId}/assignments`).expect(200),
      await p.therapist.get('therapist/caseload').expect(200),
    ];
    return [page.body, one.body, list.body, caseload.body];
  };

  /** Shared and read; then written on: what was kept is gone, and there is something new. */
  async function writtenOn(): Promise<Loop> {
    const loop = await Loop.through(p, written, ['means']);
    pass();
    await seen(loop);
    await loop.write('means', 'second words');
    await loop.write('other', 'third words');
    await loop.write('letter', null);
    await loop.finish().expect(200);
    return loop;
  }

  it.each([
    ['more', ['means', 'letter'], 1],
    ['less', ['letter'], 1],
    ['what was written on', ['means', 'other'], 2],
  ])('(%s) changes nothing for the practice until undo is over', async (_, share, revision) => {
    const loop = await Loop.through(p, written, ['means']);
    pass();
    await seen(loop);
    if (revision === 2) {
      await loop.write('means', 'second words');
      await loop.write('other', 'third words');
      await loop.finish().expect(200);
    }
    const before = await seen(loop);
    const shared = await loop.share(share, { revision });
    expect(shared.body).toMatchObject({ state: 'shared', sharedRevision: revision });
    expect(await seen(loop)).toEqual(before);
    pass();
    const [page] = await seen(loop);
    expect(Object.keys(page.items[0].answers).toSorted()).toEqual(share.toSorted());
  });

  it('and again before undo is over leaves what was there first', async () => {
    const loop = await writtenOn();
    const before = await seen(loop);
    await loop.share(['other'], { revision: 2 }).expect(200);
    await loop.share(['other', 'means'], { revision: 2 }).expect(200);
    expect(await seen(loop)).toEqual(before);
    await loop.takeBack().expect(200);
    expect(await seen(loop)).toEqual(before);
    pass();
    expect(await seen(loop)).toEqual(before);
  });

  it('is undone exactly, and taking back after that is immediate', async () => {
    const loop = await writtenOn();
    const [before, own] = [await seen(loop), await p.client.get(loop.path)];
    await loop.share(['other'], { revision: 2 }).expect(200);
    const undone = await loop.takeBack().expect(200);
    expect(undone.body).toMatchObject({ ...own.body, state: 'shared', sharedRevision: 1 });
    expect(undone.body.visibility).toMatchObject({ means: 'shared', areas: 'kept' });
    expect(await seen(loop)).toEqual(before);
    // A kept answer of the shared text comes back in a new one: it stays kept in both.
    await loop.write('letter', 'a new letter');
    await loop.finish().expect(200);
    expect(await seen(loop)).toEqual(before);
    await loop.takeBack().expect(200);
    expect((await loop.review()).body.items).toEqual([]);
    expect((await p.client.delete(loop.path)).status).toBe(409);
  });

  it('is new to read when it is readable, and not before', async () => {
    const loop = await writtenOn();
    const shown = (await p.therapist.get(`therapist/responses/${loop.responseId}`)).body;
    await p.therapist
      .put(`therapist/responses/${loop.responseId}/read`, { read: true, seen: shown.seen })
      .expect(204);
    await loop.share(['other'], { revision: 2 }).expect(200);
    const unread = async () =>
      (await p.therapist.get('therapist/caseload').expect(200)).body.clients[0].newToRead;
    expect(await unread()).toBe(0);
    pass();
    expect(await unread()).toBe(1);
    expect((await loop.review()).body.items[0]).toMatchObject({ isNew: true });
  });
});

describe('taking back', () => {
  it('within ten seconds is as if it had never been shared', async () => {
    const loop = await Loop.through(p, written, ['means']);
    const { body } = await loop.takeBack();
    expect(body).toMatchObject({ state: 'kept', sharedRevision: null, readableFrom: null });
    pass();
    expect((await loop.review()).body.items).toEqual([]);
    expect((await p.client.delete(loop.path)).status).toBe(204);
  });

  it('later is immediate', async () => {
    const loop = await Loop.through(p, written, ['means']);
    pass();
    expect((await loop.review()).body.items).toHaveLength(1);
    await loop.takeBack().expect(200);
    expect((await loop.review()).body.items).toEqual([]);
    expect((await p.therapist.get(`therapist/responses/${loop.responseId}`)).status).toBe(404);
    const twice = await loop.takeBack();
    expect([twice.status, twice.body.type]).toEqual([409, 'urn:problem:response-not-shared']);
  });

  it('as undo of a second sharing does not forget the first', async () => {
    const loop = await Loop.through(p, written, ['means']);
    await loop.share(['means', 'letter']).expect(200);
    await loop.takeBack().expect(200);
    expect((await p.client.delete(loop.path)).status).toBe(204);
    const other = await Loop.through(p, written, ['means']);
    pass();
    await other.share(['means', 'letter']).expect(200);
    await other.takeBack().expect(200);
    expect((await p.client.delete(other.path)).status).toBe(409);
  });
});

describe('review', () => {
  it('pages by days, one of a day in no order that tells of hours, and loses nothing', async () => {
    const ids: string[] = [];
    for (const n of [1, 2, 3, 4, 5]) {
      const loop = await Loop.through(p, { means: `words ${n}` }, ['means']);
      ids.push(loop.responseId);
    }
    ids.sort();
    pass();
    const path = `therapist/clients/${p.clientId}/responses`;
    const seen: string[] = [];
    let after = '';
    const cursors: string[] = [];
    do {
      const { body } = await p.therapist.get(`${path}?limit=2${after}`).expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      after = body.next === null ? '' : `&after=${body.next}`;
      if (body.next !== null) cursors.push(Buffer.from(body.next, 'base64url').toString());
    } while (after !== '');
    expect(seen).toEqual(ids);
    expect(cursors).toEqual([ids[1], ids[3]]);
    expect((await p.therapist.get(`${path}?after=AAAA`)).status).toBe(422);
    expect((await p.therapist.get(`${path}?limit=0`)).status).toBe(422);
  });

  it('tells days only: neither an id nor a place in the list has a time in it', async () => {
    const loop = await Loop.through(p, written, ['means']);
    expect(loop.responseId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    pass();
    const { text } = await loop.review();
    expect(text).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  it('begins again where the last of a page was taken back', async () => {
    const loops = [
      await Loop.through(p, written, ['means']),
      await Loop.through(p, written, ['means']),
    ];
    pass();
    const path = `therapist/clients/${p.clientId}/responses?limit=1`;
    const { body } = await p.therapist.get(path).expect(200);
    const last = loops.find(({ responseId }) => responseId === body.items[0].id);
    await last?.takeBack().expect(200);
    const next = await p.therapist.get(`${path}&after=${body.next}`).expect(200);
    expect(loops.map(({ responseId }) => responseId)).toContain(next.body.items[0].id);
    expect(next.body.items[0].id).not.toBe(last?.responseId);
  });

  it('is one opening of the page, with its own entry in the log', async () => {
    const loop = await Loop.through(p, written, ['means']);
    pass();
    await loop.review().expect(200);
    await p.therapist.get(`therapist/responses/${loop.responseId}`).expect(200);
    const opened = await api.app.get(Database).glance({ practiceId: p.practiceId }, async (tx) => {
      const rows = tx.many(
        `select subject, subject_id, client_id from access_log
         where action = 'opened' and role = 'therapist' order by entry_id`,
      );
      return await rows;
    });
    expect(opened).toEqual([
      { subject: 'review', subject_id: null, client_id: p.clientId },
      { subject: 'response', subject_id: loop.responseId, client_id: p.clientId },
    ]);
  });

  it('is not there for strangers and closed to other roles', async () => {
    const loop = await Loop.through(p, written, ['means']);
    pass();
    const paths = [
      `therapist/clients/${p.clientId}/responses`,
      `therapist/responses/${loop.responseId}`,
    ];
    for (const path of paths) {
      for (const visitor of [p.otherTherapist, p.stranger, p.stranger.in(p.practiceId)])
        expect((await visitor.get(path)).status).toBe(404);
      for (const visitor of [p.client, p.owner, p.frontDesk])
        expect((await visitor.get(path)).status).toBe(403);
    }
  });
});
