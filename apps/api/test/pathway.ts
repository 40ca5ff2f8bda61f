import { ClientEnrolments, Enrolment, type EnrolmentAct, OpenedPathway } from '@selfward/contract';
import { plainCard } from './loop.ts';
import type { Words } from './words.ts';
import type { TestPractice } from './practice.ts';
import { ifMatch, type Visitor } from './visitor.ts';

export const twelveWeeks = 'burnout-recovery-12-weeks';

export const ownDay = { weekday: 5, time: '18:00' };

export const aPathway = (title = 'A quiet month') => ({
  title,
  purpose: 'For somebody who has little time.',
  weeks: 4,
  steps: [
    {
      id: 'first',
      exercise: 'no-time-for',
      size: 'small',
      optional: false,
      timing: { kind: 'week', week: 1 },
    },
    {
      id: 'second',
      exercise: 'take-myself-seriously',
      size: 'client_chooses',
      optional: false,
      timing: { kind: 'after', step: 'first', days: 7 },
    },
  ],
});

/** One that the practice wrote; its name in paths. */
export async function ownPathway(as: Visitor): Promise<string> {
  const { body } = await as.post('therapist/pathways', aPathway()).expect(201);
  return OpenedPathway.parse(body).pathway.slug;
}

export const enrolment = (startsOn: string, pathway = twelveWeeks) => ({
  pathway,
  card: plainCard,
  ownDay,
  startsOn,
  maxOpen: null,
});

export const enrolPath = (p: TestPractice) => `therapist/clients/${p.clientId}/pathway`;

/** Which day it is at the client's, as the page asks before it enrols. */
export async function todayOf(p: TestPractice): Promise<string> {
  const { body } = await p.therapist.get(enrolPath(p)).expect(200);
  return ClientEnrolments.parse(body).today;
}

export async function enrol(p: TestPractice, pathway = twelveWeeks): Promise<Enrolment> {
  const sent = enrolment(await todayOf(p), pathway);
  const answer = await p.therapist.post(enrolPath(p), sent);
  if (answer.status !== 201) throw new Error(`not enrolled: ${JSON.stringify(answer.body)}`);
  return Enrolment.parse(answer.body);
}

export async function current(p: TestPractice): Promise<Enrolment> {
  const { body } = await p.therapist.get(enrolPath(p)).expect(200);
  const found = ClientEnrolments.parse(body).current;
  if (!found) throw new Error('there is no pathway');
  return found;
}

/** On what is there now. */
export async function act(p: TestPractice, body: EnrolmentAct) {
  const { id, revision } = await current(p);
  return p.therapist.post(`therapist/enrolments/${id}/acts`, body, ifMatch(revision));
}

/** Every field of a pathway and of its card that takes words, in a way that a client is on. */
export async function plantPathways(p: TestPractice, words: Words): Promise<unknown> {
  const named = (route: string) => ({
    title: words(`${route} title`),
    purpose: words(`${route} purpose`),
  });
  const list = 'therapist/pathways';
  const made = { ...aPathway(), ...named('POST therapist/pathways') };
  const first = OpenedPathway.parse((await p.therapist.post(list, made).expect(201)).body);
  const path = `${list}/${first.pathway.slug}`;
  const { steps } = aPathway();
  const wished = steps.slice(0, 1).map((step) => ({ ...step, id: 'third', optional: true }));
  const changed = {
    ...aPathway(),
    steps: [...steps, ...wished],
    ...named('PUT therapist/pathways/:slug'),
  };
  const second = (await p.therapist.put(path, changed, ifMatch(1)).expect(200)).body;
  const line = (name: string) => words(`POST therapist/clients/:clientId/pathway card/${name}`);
  const [why, whenAndWhere, inTheWay] = [line('why'), line('whenAndWhere'), line('inTheWay')];
  const card = { ...plainCard, why, whenAndWhere, inTheWay };
  const begun = { ...enrolment(await todayOf(p), first.pathway.slug), card };
  const { body } = await p.therapist.post(enrolPath(p), begun).expect(201);
  await p.client.post('client/pathway/steps/second/decline').expect(204);
  await p.client.post('client/pathway/steps/third/ask').expect(204);
  return [first, second, body];
}
