import { Client } from 'pg';
import { type Api, startApi } from './api.ts';
import { rename } from './canary-world.ts';
import { alike, everything } from './every-route.ts';
import { letterExercise, Loop, plainCard } from './loop.ts';
import { aPractice, type TestPractice } from './practice.ts';
import { beginMeasure, lookAfter } from './safety.ts';
import { aPlan, sharePlan, writePlan } from './safety-plan.ts';
import { ifMatch } from './visitor.ts';

const answers = { means: 'I would rest before I fall over.', letter: 'You waited long.' };

/** What both worlds have in common, and what the client does in one of them that nobody may notice. */
interface Scene {
  before: (p: TestPractice, later: () => void) => Promise<Loop>;
  hidden: (p: TestPractice, loop: Loop) => Promise<unknown>;
}

const client = (p: TestPractice, what: string, body?: object) =>
  p.client.post(`client/assignments/${what}`, body);
const aside = { reason: 'rested', keepReason: false, words: 'I lay down.' };

const kept = (p: TestPractice) => Loop.through(p, answers);
const takenBack = async (p: TestPractice, later: () => void) => {
  const loop = await Loop.through(p, answers, ['means']);
  later();
  await loop.takeBack().expect(200);
  later();
  return loop;
};
const sharedTwice = async (p: TestPractice, later: () => void) => {
  const loop = await Loop.through(p, answers, ['means']);
  later();
  return loop;
};
const lines = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'];
const measured =
  (share: string[]) =>
  async (p: TestPractice, later: () => void): Promise<Loop> => {
    const loop = await Loop.begin(p, 'gad-7');
    for (const line of lines) await loop.write(line, 2);
    await loop.finish().expect(200);
    await loop.share(share).expect(200);
    later();
    return loop;
  };
const worse = async (_: TestPractice, loop: Loop): Promise<void> => {
  await loop.write('q1', 3);
  await loop.write('q2', 3);
  await loop.finish().expect(200);
};

const agreed =
  (how: 'room' | 'sent') =>
  async (p: TestPractice, later: () => void): Promise<Loop> => {
    const assignmentId = await Loop.agree(p, letterExercise, how);
    later();
    return new Loop(p, assignmentId, crypto.randomUUID());
  };
const archived = async (p: TestPractice, later: () => void): Promise<Loop> => {
  const loop = await agreed('sent')(p, later);
  const { body } = await p.therapist.get(`therapist/clients/${p.clientId}`).expect(200);
  const archive = `therapist/clients/${p.clientId}/archive`;
  await p.therapist.post(archive, undefined, ifMatch(body.revision)).expect(200);
  later();
  return loop;
};

/** One question of it is the practice's as it is given; of the others nothing is. */
const openly = async (p: TestPractice, later: () => void): Promise<Loop> => {
  await lookAfter(p);
  const loop = await beginMeasure(p);
  await loop.write('q9', 2);
  later();
  return loop;
};
const others = async (loop: Loop): Promise<void> => {
  await loop.write('q1', 3);
  await loop.write('q2', 1);
};

/** One heading of the safety plan is shared. */
const withPlan = async (p: TestPractice, later: () => void): Promise<Loop> => {
  const loop = await kept(p);
  await sharePlan(p, await writePlan(p), ['signs']).expect(200);
  later();
  return loop;
};
const planned = (p: TestPractice, revision: number) =>
  p.client.put('client/safety-plan', { content: aPlan({ alone: 'Walk.' }) }, ifMatch(revision));

const begun = async (p: TestPractice, { assignmentId }: Loop): Promise<Loop> => {
  const { body } = await client(p, `${assignmentId}/responses`).expect(201);
  const loop = new Loop(p, assignmentId, body.id);
  await loop.write('means', 'nobody knows');
  return loop;
};
const wish = async (loop: Loop): Promise<void> => {
  await loop.write('close.feel', { code: 'it-was-too-much-right-now' });
  await loop.write('close.early', true);
  await loop.finish().expect(200);
};
const finished = async (p: TestPractice, agreement: Loop): Promise<Loop> => {
  const loop = await begun(p, agreement);
  await loop.finish().expect(200);
  return loop;
};

const scenes: Record<string, Scene> = {
  'shares a kept text and undoes it': {
    before: kept,
    hidden: async (_, loop) => {
      await loop.share(['means']).expect(200);
      await loop.takeBack().expect(200);
    },
  },
  'shares again what was taken back, a moment ago': {
    before: takenBack,
    hidden: (_, loop) => loop.share(['means']).expect(200),
  },
  'shares again what was taken back, and undoes it': {
    before: takenBack,
    hidden: async (_, loop) => {
      await loop.share(['means']).expect(200);
      await loop.takeBack().expect(200);
    },
  },
  'writes on what was taken back, and keeps it': {
    before: takenBack,
    hidden: async (_, loop) => {
      await loop.write('means', 'Otherwise.');
      await loop.finish().expect(200);
    },
  },
  'shares more of what is shared, a moment ago': {
    before: sharedTwice,
    hidden: (_, loop) => loop.share(['means', 'letter']).expect(200),
  },
  'shares more of what is shared, and undoes it': {
    before: sharedTwice,
    hidden: async (_, loop) => {
      await loop.share(['means', 'letter']).expect(200);
      await loop.takeBack().expect(200);
    },
  },
  'would like to be read first, and shares nothing': {
    before: takenBack,
    hidden: (_, loop) => wish(loop),
  },
  'would like to be read first, on top of what is shared, and keeps it': {
    before: sharedTwice,
    hidden: (_, loop) => wish(loop),
  },
  'would like to be read first, and shares again, a moment ago': {
    before: sharedTwice,
    hidden: async (_, loop) => {
      await wish(loop);
      await loop.share(['means', 'close.early'], { revision: 2 }).expect(200);
    },
  },
  'shares more of what is shared, and takes just that back': {
    before: sharedTwice,
    hidden: async (_, loop) => {
      await loop.share(['means', 'letter']).expect(200);
      await loop.share(['means']).expect(200);
    },
  },
  'answers a measure otherwise, and keeps it': { before: measured(lines), hidden: worse },
  'answers a kept line of a measure otherwise': {
    before: measured(lines.slice(2)),
    hidden: worse,
  },
  'answers a measure otherwise, and shares it a moment ago': {
    before: measured(lines),
    hidden: async (p, loop) => {
      await worse(p, loop);
      await loop.share(lines, { revision: 2 }).expect(200);
    },
  },
  'erases a kept text': {
    before: kept,
    hidden: (p, loop) => p.client.delete(loop.path).expect(204),
  },
  'looks at what was changed': {
    before: async (p, later) => {
      const loop = await agreed('sent')(p, later);
      const change = { card: { ...plainCard, why: 'The phone rang.' }, forSession: null };
      const path = `therapist/assignments/${loop.assignmentId}`;
      await p.therapist.put(path, change, ifMatch(1)).expect(200);
      return loop;
    },
    hidden: (p, loop) => client(p, `${loop.assignmentId}/seen`).expect(204),
  },
  'answers the other questions of a measure': { before: openly, hidden: (_, loop) => others(loop) },
  'takes back an answer to another question of a measure': {
    before: async (p, later) => {
      const loop = await openly(p, later);
      await others(loop);
      return loop;
    },
    hidden: (_, loop) => loop.write('q1', null),
  },
  'begins to write': { before: agreed('room'), hidden: begun },
  'chooses a size of what was agreed in the room': {
    before: agreed('room'),
    hidden: (p, loop) =>
      p.client.put(`client/assignments/${loop.assignmentId}/size`, { size: 'small' }).expect(204),
  },
  'sets it aside, a moment ago': {
    before: agreed('room'),
    hidden: (p, loop) => client(p, `${loop.assignmentId}/set-aside`, aside).expect(200),
  },
  'sets it aside, and opens it again': {
    before: agreed('room'),
    hidden: async (p, loop) => {
      await client(p, `${loop.assignmentId}/set-aside`, aside).expect(200);
      await client(p, `${loop.assignmentId}/open-again`).expect(200);
    },
  },
  'says "not this one", a moment ago': {
    before: agreed('sent'),
    hidden: (p, loop) => client(p, `${loop.assignmentId}/decline`).expect(204),
  },
  'says "not this one", and takes it back': {
    before: agreed('sent'),
    hidden: async (p, loop) => {
      await client(p, `${loop.assignmentId}/decline`).expect(204);
      await client(p, `${loop.assignmentId}/undo-decline`).expect(204);
    },
  },
  'writes a safety plan, and keeps it': {
    before: kept,
    hidden: (p) => planned(p, 0).expect(200),
  },
  'writes on a safety plan that is shared, and keeps it': {
    before: withPlan,
    hidden: (p) => planned(p, 1).expect(200),
  },
  'shares more of a safety plan, a moment ago': {
    before: withPlan,
    hidden: (p) => sharePlan(p, 1).expect(200),
  },
  'shares more of a safety plan, and undoes it': {
    before: withPlan,
    hidden: async (p) => {
      await sharePlan(p, 1).expect(200);
      await p.client.delete('client/safety-plan/sharing').expect(200);
    },
  },
  'finishes after the work has ended': { before: archived, hidden: finished },
  'sets it aside after the work has ended': {
    before: archived,
    hidden: (p, loop) => client(p, `${loop.assignmentId}/set-aside`, aside).expect(200),
  },
  'declines after the work has ended': {
    before: archived,
    hidden: (p, loop) => client(p, `${loop.assignmentId}/decline`).expect(204),
  },
  'chooses a size after the work has ended': {
    before: archived,
    hidden: (p, loop) =>
      p.client.put(`client/assignments/${loop.assignmentId}/size`, { size: 'small' }).expect(204),
  },
};

/** Whether the pages that it reads first, or the steps that it tries: no answer may tell the two apart. */
describe('a therapist who looks for what is not shared learns nothing when the client', () => {
  let api: Api;
  let admin: Client;
  beforeAll(async () => {
    api = await startApi();
    admin = new Client({ connectionString: api.database.urls.admin });
    await admin.connect();
  });
  afterEach(() => api.clock.reset());
  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  it.each(Object.entries(scenes))('%s', async (_, { before, hidden }) => {
    const at = api.clock.now();
    const told = [];
    for (const isThere of [true, false]) {
      api.clock.reset();
      api.clock.hold(at);
      const p = await aPractice(api);
      await rename(api, p);
      const loop = await before(p, () => api.clock.forward({ seconds: 61 }));
      await makeOlder(p);
      if (isThere) await hidden(p, loop);
      told.push(await snoop(p, loop));
    }
    expect(told[0]).toEqual(told[1]);
  });

  /** What was shared and taken back so far was on another day than what comes. */
  async function makeOlder({ practiceId }: TestPractice): Promise<void> {
    await admin.query(
      `update response_sharing set at = at - interval '3 days' where practice_id = $1`,
      [practiceId],
    );
  }

  async function snoop(p: TestPractice, { assignmentId, responseId }: Loop): Promise<unknown[]> {
    const ids = {
      clientId: [p.clientId],
      responseId: [responseId],
      assignmentId: [assignmentId],
    };
    const queries = {
      'therapist/clients/:clientId/responses': ['?since=last-session', '?since=always&limit=1'],
    };
    const pages = await everything(p.therapist, {
      practiceId: p.practiceId,
      ids,
      queries,
      only: /therapist\/(?!exercises)/,
    });
    const assignment = `therapist/assignments/${assignmentId}`;
    const responses = `therapist/responses/${responseId}`;
    const seen = 'A'.repeat(22);
    const agree = { exercise: letterExercise, card: plainCard, replaces: assignmentId };
    const card = { card: plainCard, forSession: null };
    const steps = [
      () => p.therapist.put(`${responses}/read`, { read: true, seen }),
      () => p.therapist.post(`${responses}/opened`, { seen }),
      () => p.therapist.post(`${responses}/lines`, { text: 'I read it.' }),
      () => p.therapist.put(assignment, card, ifMatch(7)),
      () => p.therapist.put(assignment, card, ifMatch(1)),
      () => p.therapist.post(`therapist/clients/${p.clientId}/assignments`, agree),
      () => p.therapist.post(`${assignment}/end`),
      () => p.therapist.post(`${assignment}/undo`),
      () => p.therapist.post(`${assignment}/end`),
      () => p.therapist.get(`therapist/clients/${p.clientId}/assignments`),
    ];
    const tried = [];
    for (const [n, step] of steps.entries()) {
      const { status, text, headers } = await step();
      tried.push({ name: n, status, text, etag: headers['etag'] });
    }
    return [...pages, ...tried].map(({ name, status, text, ...rest }) => ({
      name,
      status,
      text: alike(text).replaceAll(/urn:uuid:\w+/g, ''),
      ...rest,
    }));
  }
});
