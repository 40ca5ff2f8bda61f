import type { EnrolmentAct, Pathway } from '@selfward/contract';
import {
  dropStep,
  type Enrolment,
  endEnrolment,
  RuleBroken,
  shiftBy,
  shortenTo,
  takeIn,
} from '@selfward/domain';
import { invalidInput } from '../../http/problem.ts';
import type { EnrolmentRow } from './enrolments-sql.ts';
import { declinedOf, domainOf } from './facts.ts';
import { shorterThan } from './plan-view.ts';

/** What an act makes of an enrolment. */
export interface Changed {
  enrolment: Enrolment;
  prepared: string[];
  /** Only where it was shortened. */
  pathway: Pathway | null;
}

export function changeBy(
  act: EnrolmentAct,
  { row, pathway }: { row: EnrolmentRow; pathway: Pathway },
): Changed {
  requirePossible(act, { row, pathway });
  const enrolment = domainOf(row);
  const same = { enrolment, prepared: row.prepared, pathway: null };
  const openedSteps = new Set(openedOf(row));
  switch (act.kind) {
    case 'prepare':
      return { ...same, prepared: preparedBy(act, row) };
    case 'shift':
      return { ...same, enrolment: shiftBy(enrolment, act.days) };
    case 'pace':
      return { ...same, enrolment: { ...enrolment, maxOpen: act.maxOpen } };
    case 'shorten':
      return { ...same, pathway: shortened(pathway, openedSteps) };
    case 'drop':
      return { ...same, enrolment: dropStep(enrolment, act.step, openedSteps) };
    case 'open':
    case 'take-in':
      return { ...same, enrolment: takenIn(act.step, row) };
    case 'end':
      return { ...same, enrolment: endEnrolment(enrolment) };
  }
}

/** What stays of the enrolment's own list: the client's "not this one" stands beside it. */
export const droppedIn = ({ enrolment }: Changed, row: EnrolmentRow): string[] => {
  const declined = new Set(declinedOf(row));
  return enrolment.dropped.filter((step) => row.dropped.includes(step) || !declined.has(step));
};

const openedOf = (row: EnrolmentRow): string[] =>
  row.steps.flatMap(({ step, opened_on }) => (opened_on === null ? [] : [step]));

function requirePossible(
  act: EnrolmentAct,
  { row, pathway }: { row: EnrolmentRow; pathway: Pathway },
): void {
  if (row.ended_on !== null) throw new RuleBroken('pathway-ended');
  if ('step' in act) requireStep(pathway, act.step);
}

function requireStep({ steps }: Pathway, id: string): void {
  if (!steps.some((step) => step.id === id))
    throw invalidInput([{ path: ['step'], message: 'There is no such step.' }]);
}

function preparedBy(act: { step: string; prepared: boolean }, row: EnrolmentRow): string[] {
  if (openedOf(row).includes(act.step)) throw new RuleBroken('pathway-step-opened');
  const others = row.prepared.filter((step) => step !== act.step);
  return act.prepared ? [...others, act.step] : others;
}

/** What the client does not want is theirs to bring back. */
function takenIn(step: string, row: EnrolmentRow): Enrolment {
  if (declinedOf(row).includes(step)) throw new RuleBroken('pathway-step-declined');
  if (openedOf(row).includes(step)) throw new RuleBroken('pathway-step-opened');
  return takeIn(domainOf(row), step);
}

function shortened(pathway: Pathway, openedSteps: ReadonlySet<string>): Pathway {
  const shorter = shorterThan(pathway.slug);
  if (!shorter)
    throw invalidInput([{ path: ['kind'], message: 'There is no shorter version of this one.' }]);
  return shortenTo(pathway, shorter, openedSteps);
}
