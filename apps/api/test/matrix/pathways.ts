import {
  aPathway,
  enrol,
  enrolment,
  enrolPath,
  ownPathway,
  todayOf,
  twelveWeeks,
} from '../pathway.ts';
import { ifMatch } from '../visitor.ts';
import { audiences, type Cell, ofClient, ofPractice } from './cell.ts';
import type { TestPractice } from '../practice.ts';

/** One that runs and stands at its beginning; what an earlier cell began is over. */
async function anEnrolment(p: TestPractice): Promise<{ id: string; revision: number }> {
  const { current } = (await p.therapist.get(enrolPath(p)).expect(200)).body;
  if (current && current.state !== 'ended')
    await p.therapist
      .post(`therapist/enrolments/${current.id}/acts`, { kind: 'end' }, ifMatch(current.revision))
      .expect(200);
  return enrol(p);
}

/** With a step that opens only if it is wanted. */
async function anOptional(p: TestPractice): Promise<void> {
  await ended(p);
  const { steps, ...pathway } = aPathway();
  const optional = { ...pathway, steps: steps.map((step) => ({ ...step, optional: true })) };
  const { body } = await p.therapist.post('therapist/pathways', optional).expect(201);
  await enrol(p, body.pathway.slug);
}

async function ended(p: TestPractice): Promise<string> {
  const { id, revision } = await anEnrolment(p);
  const end = { kind: 'end' };
  await p.therapist.post(`therapist/enrolments/${id}/acts`, end, ifMatch(revision)).expect(200);
  return id;
}

const pathwayPath = async (p: TestPractice) =>
  `therapist/pathways/${await ownPathway(p.therapist)}`;

/** Pathways belong to the practice; a client's way through one to them and those in care of them. */
export const pathways: Record<string, Cell> = {
  'GET therapist/pathways': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: (as) => as.get('therapist/pathways'),
  },
  'POST therapist/pathways': {
    who: audiences.therapists(201),
    log: ofPractice('created', 'pathway', 'new'),
    send: (as) => as.post('therapist/pathways', aPathway()),
  },
  'GET therapist/pathways/:slug': {
    who: audiences.therapists(200),
    log: 'nothing',
    send: (as) => as.get(`therapist/pathways/${twelveWeeks}`),
  },
  'PUT therapist/pathways/:slug': {
    who: audiences.therapists(200),
    log: ofPractice('changed', 'pathway', 'new'),
    send: async (as, p) => as.put(await pathwayPath(p), aPathway('Another'), ifMatch(1)),
  },
  'PUT therapist/pathways/:slug/retired': {
    who: audiences.therapists(200),
    log: ofPractice('ended', 'pathway', 'new'),
    send: async (as, p) => as.put(`${await pathwayPath(p)}/retired`, { retired: true }),
  },
  'GET therapist/clients/:clientId/pathway': {
    who: audiences.inCare(200),
    log: ofClient('opened', 'enrolment'),
    send: async (as, p) => {
      await anEnrolment(p);
      return as.get(enrolPath(p));
    },
  },
  'POST therapist/clients/:clientId/pathway': {
    who: audiences.inCare(201),
    log: ofClient('created', 'enrolment', 'answer'),
    send: async (as, p) => {
      await ended(p);
      return as.post(enrolPath(p), enrolment(await todayOf(p)));
    },
  },
  'POST therapist/enrolments/:enrolmentId/acts': {
    who: audiences.inCare(200),
    log: ofClient('changed', 'enrolment', 'path'),
    send: async (as, p) => {
      const { id, revision } = await anEnrolment(p);
      const act = { kind: 'shift', days: 7 };
      return as.post(`therapist/enrolments/${id}/acts`, act, ifMatch(revision));
    },
  },
  'POST therapist/enrolments/:enrolmentId/undo': {
    who: audiences.inCare(204),
    log: ofClient('undone', 'enrolment', 'path'),
    send: async (as, p) => as.post(`therapist/enrolments/${await ended(p)}/undo`),
  },
  'GET client/pathway': {
    who: audiences.clients(200),
    log: ofClient('opened', 'enrolment'),
    send: async (as, p, later) => {
      await anEnrolment(p);
      later();
      return as.get('client/pathway');
    },
  },
  'POST client/pathway/steps/:step/decline': {
    who: audiences.theClient(204),
    log: ofClient('declined', 'enrolment', 'new'),
    send: async (as, p) => {
      await anEnrolment(p);
      return as.post('client/pathway/steps/no-time-for/decline');
    },
  },
  'POST client/pathway/steps/:step/ask': {
    who: audiences.theClient(204),
    log: ofClient('changed', 'enrolment', 'new'),
    send: async (as, p) => {
      await anOptional(p);
      return as.post('client/pathway/steps/first/ask');
    },
  },
  'POST client/pathway/steps/:step/let-go': {
    who: audiences.theClient(204),
    log: ofClient('undone', 'enrolment', 'new'),
    send: async (as, p) => {
      await anOptional(p);
      return as.post('client/pathway/steps/first/let-go');
    },
  },
  'POST client/pathway/steps/:step/bring-back': {
    who: audiences.theClient(204),
    log: ofClient('undone', 'enrolment', 'new'),
    send: async (as, p) => {
      await anEnrolment(p);
      return as.post('client/pathway/steps/no-time-for/bring-back');
    },
  },
};
