import * as fc from 'fast-check';
import { canDoEarly, dueOccurrences, nextOccurrence } from './rhythm-due.ts';
import type { MadeOccurrence, Rhythm, RhythmFacts, SessionTie, TiedSession } from './rhythm.ts';
import { aSessionRhythm, later, session, someSessions, stored } from './testing/rhythms.ts';

const tied = (when: SessionTie, every = 1): Rhythm => ({ kind: 'session', when, every });

// Five Thursdays at ten in Vienna.
const weekly = ['01-07', '01-14', '01-21', '01-28', '02-04'].map((day, at) =>
  session(`s${at + 1}`, `2027-${day}T09:00:00Z`),
);
const facts = (more: Partial<RhythmFacts> = {}): RhythmFacts => ({
  startedOn: '2027-01-01',
  zone: 'Europe/Vienna',
  now: new Date('2027-03-01T00:00:00Z'),
  sessions: weekly,
  ...more,
});
const pairs = (rhythm: Rhythm, more?: Partial<RhythmFacts>) =>
  dueOccurrences(rhythm, facts(more)).map(({ ordinal, forSession }) => [ordinal, forSession]);
const without = (id: string) =>
  weekly.map((one): TiedSession => (one.id === id ? { ...one, state: 'cancelled' } : one));
const at = (now: string) => ({ now: new Date(now) });
const firstTwo: MadeOccurrence[] = ['s1', 's2'].map((forSession, place) => ({
  ordinal: place + 1,
  opensAt: new Date(`2027-01-0${place + 1}T00:00:00Z`),
  forSession,
}));

describe('what is tied to sessions', () => {
  it.each<[SessionTie, string]>([
    ['before', '2027-01-07T09:50:00.000Z'],
    ['in', '2027-01-14T08:50:00.000Z'],
    ['after', '2027-01-14T09:50:00.000Z'],
  ])('opens %s the session: the second one at %s', (when, opensAt) => {
    const due = dueOccurrences(tied(when), facts());
    expect(due[1]?.opensAt.toISOString()).toBe(opensAt);
    expect(due.map(({ day }) => day)[1]).toBe('2027-01-14');
  });

  it('opens a week before a session when they lie further apart', () => {
    const sessions = [session('a', '2027-01-07T09:00:00Z'), session('b', '2027-02-04T09:00:00Z')];
    const due = dueOccurrences(tied('before'), facts({ sessions }));
    expect(due[1]?.opensAt.toISOString()).toBe('2027-01-27T23:00:00.000Z');
  });

  it('opens in a session that begins before its time', () => {
    const startedAt = new Date('2027-01-07T08:30:00Z');
    const sessions: TiedSession[] = [
      { ...session('a', '2027-01-07T09:00:00Z', 'running'), startedAt },
    ];
    expect(pairs(tied('in'), { sessions, now: startedAt })).toEqual([[1, 'a']]);
  });

  it('comes with each one, or with every other from the next on', () => {
    expect(pairs(tied('after')).map(([, id]) => id)).toEqual(['s1', 's2', 's3', 's4', 's5']);
    expect(pairs(tied('after', 2))).toEqual([
      [1, 's1'],
      [2, 's3'],
      [3, 's5'],
    ]);
  });

  it.each<[SessionTie, string]>([
    ['before', 's2'],
    ['in', 's1'],
    ['after', 's1'],
  ])('agreed within a session comes %s: first with %s', (when, first) => {
    const agreedAt = new Date('2027-01-07T09:20:00Z');
    expect(pairs(tied(when), { startedOn: '2027-01-07', agreedAt })[0]).toEqual([1, first]);
  });

  it('moves with its session', () => {
    const made = stored(dueOccurrences(tied('before'), facts(at('2027-01-08T12:00:00Z'))));
    const moved = weekly.map((one) =>
      one.id === 's2' ? session('s2', '2027-01-18T15:00:00Z') : one,
    );
    const due = dueOccurrences(tied('before'), {
      ...facts({ ...at('2027-01-09T12:00:00Z'), made }),
      sessions: moved,
    });
    expect(due[1]).toMatchObject({ ordinal: 2, forSession: 's2', day: '2027-01-18' });
    expect(due[1]?.opensAt).toEqual(made[1]?.opensAt);
  });

  it('goes to the next one when its session is cancelled, and is not made a second time', () => {
    const more = { made: firstTwo, sessions: without('s2') };
    expect(pairs(tied('before'), { ...more, ...at('2027-01-10T00:00:00Z') })).toEqual([
      [1, 's1'],
      [2, 's3'],
    ]);
    expect(pairs(tied('before'), more)).toEqual([
      [1, 's1'],
      [2, 's3'],
      [3, 's4'],
      [4, 's5'],
    ]);
  });

  it('goes to a session of its own when more than one is cancelled', () => {
    const sessions = without('s2').map((one): TiedSession =>
      one.id === 's1' ? { ...one, state: 'cancelled' } : one,
    );
    expect(pairs(tied('before'), { sessions, made: firstTwo })).toEqual([
      [1, 's3'],
      [2, 's4'],
      [3, 's5'],
    ]);
  });

  it('takes an earlier session when the cancelled one had been put off for long', () => {
    const sessions = [
      ...weekly.slice(0, 1),
      session('s2', '2027-06-01T09:00:00Z', 'cancelled'),
      session('new', '2027-02-20T09:00:00Z'),
    ];
    expect(pairs(tied('before'), { sessions, made: firstTwo })).toEqual([
      [1, 's1'],
      [2, 'new'],
    ]);
  });

  it('is for "when you next meet" while no session is planned, and then for that one', () => {
    const sessions = without('s2').slice(0, 2);
    const due = dueOccurrences(tied('before'), facts({ sessions, made: firstTwo }));
    expect(due[1]).toMatchObject({ ordinal: 2, forSession: null, day: null });
    const made = stored(due);
    const planned = [...sessions, session('new', '2027-02-20T09:00:00Z')];
    expect(pairs(tied('before'), { sessions: planned, made })).toEqual([
      [1, 's1'],
      [2, 'new'],
    ]);
  });

  it('keeps its ordinal when another session is put before its own', () => {
    const sessions = [session('between', '2027-01-11T09:00:00Z'), ...weekly];
    expect(pairs(tied('before'), { sessions, made: firstTwo }).slice(0, 3)).toEqual([
      [1, 's1'],
      [2, 's2'],
      [3, 's3'],
    ]);
  });

  it('knows the next one, and nothing of it is done early', () => {
    const now = at('2027-01-08T12:00:00Z');
    expect(nextOccurrence(tied('after'), facts(now))).toMatchObject({
      ordinal: 2,
      forSession: 's2',
    });
    expect(canDoEarly(tied('after'), facts(now))).toBe(false);
    expect(nextOccurrence(tied('after'), facts())).toBeNull();
  });
});

/** What a calendar goes through: sessions move, are cancelled, and new ones are planned. */
const aChange = fc.oneof(
  fc.record({ kind: fc.constant('cancel' as const), at: fc.nat(15) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(15), days: fc.nat(20) }),
  fc.record({ kind: fc.constant('plan' as const), days: fc.nat(40) }),
);
type Change = typeof aChange extends fc.Arbitrary<infer Value> ? Value : never;

function changed(sessions: TiedSession[], change: Change, now: Date): TiedSession[] {
  if (change.kind === 'plan') {
    const startsAt = later(now, change.days * 24 + 1);
    return [...sessions, session(`new-${sessions.length}`, startsAt)];
  }
  return sessions.map((one, place) => {
    const isFree = one.state === 'planned' && one.startsAt > now;
    if (place !== change.at || !isFree) return one;
    if (change.kind === 'cancel') return { ...one, state: 'cancelled' };
    return session(one.id, later(one.startsAt, change.days * 24));
  });
}

const runs = 1000;
const begin = { startedOn: '2026-01-05', zone: 'America/St_Johns' };
const aLife = fc.array(fc.tuple(fc.integer({ min: 1, max: 24 * 40 }), aChange), { maxLength: 12 });

describe('whatever happens to the sessions', () => {
  it('a later moment takes nothing away and changes nothing', () =>
    fc.assert(
      fc.property(
        aSessionRhythm,
        someSessions,
        fc.tuple(fc.nat(9000), fc.nat(9000)),
        (rhythm, sessions, [one, other]) => {
          const due = (hours: number) =>
            dueOccurrences(rhythm, {
              ...begin,
              sessions,
              now: later(new Date('2026-01-05T00:00:00Z'), hours),
            });
          const [before, after] = [due(Math.min(one, other)), due(Math.max(one, other))];
          expect(after.slice(0, before.length)).toEqual(before);
        },
      ),
      { numRuns: runs },
    ));

  it('asking often makes what asking once makes, while the calendar stays', () =>
    fc.assert(
      fc.property(
        aSessionRhythm,
        someSessions,
        fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 8 }),
        (rhythm, sessions, steps) => {
          let now = new Date('2026-01-05T00:00:00Z');
          let made: MadeOccurrence[] = [];
          for (const step of steps) {
            now = later(now, step);
            made = stored(dueOccurrences(rhythm, { ...begin, sessions, now, made }));
          }
          const once = dueOccurrences(rhythm, { ...begin, sessions, now });
          expect(made).toEqual(stored(once));
        },
      ),
      { numRuns: runs },
    ));

  it('no ordinal is lost, changed or made twice, and no session has two', () =>
    fc.assert(
      fc.property(aSessionRhythm, someSessions, aLife, (rhythm, planned, life) => {
        let now = new Date('2026-01-05T00:00:00Z');
        let sessions = planned;
        let made: MadeOccurrence[] = [];
        for (const [hours, change] of life) {
          now = later(now, hours);
          sessions = changed(sessions, change, now);
          const due = dueOccurrences(rhythm, { ...begin, sessions, now, made });
          const [kept, fresh] = [due.slice(0, made.length), due.slice(made.length)];
          expect(kept.map(({ ordinal, opensAt }) => [ordinal, opensAt])).toEqual(
            made.map(({ ordinal, opensAt }) => [ordinal, opensAt]),
          );
          expect(due.map(({ ordinal }) => ordinal)).toEqual(due.map((_, place) => place + 1));
          const live = new Set(
            sessions.filter(({ state }) => state !== 'cancelled').map(({ id }) => id),
          );
          const ids = due.flatMap(({ forSession }) => forSession ?? []);
          expect(ids).toEqual([...new Set(ids)]);
          expect(ids.filter((id) => !live.has(id))).toEqual([]);
          for (const { opensAt } of fresh) expect(opensAt <= now).toBe(true);
          made = stored(due);
        }
      }),
      { numRuns: runs },
    ));
});
