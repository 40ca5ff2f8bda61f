import type { CoveredFlag, FlagLine, FlagStep, SafetyAnswer } from '@selfward/contract';
import { type Exercise, questionNumber } from '@selfward/domain';
import { wallTimeAt } from '@selfward/domain/time';
import type { Keyring } from '../../vault/keyring.ts';
import { openDetails } from '../clients/index.ts';
import { type SharedPlanRow, sharedPlanOf } from '../safety-plans/index.ts';
import { openContent, openStep } from './answer-content.ts';
import type { AnswerRow, FlagRow, OpenedRow, StepRow } from './flags.repository.ts';

export const lineOf = (row: FlagRow, exercise: Exercise | undefined): FlagLine => ({
  id: row.flag_id,
  clientId: row.client_id,
  clientName: row.client_name,
  title: exercise?.title ?? '',
  number: exercise ? questionNumber(exercise, row.item_path) : 0,
  state: row.state,
  ...wallTimeAt(row.time_zone, row.raised_at),
  isTakenOver: row.taken_over_at !== null,
});

export function answerOf(keys: Keyring, row: AnswerRow, zone: string): SafetyAnswer {
  const { title, number, question, answer } = openContent(keys, row.answer_id, row.content);
  const { answer_id: id, response_id: responseId, kind } = row;
  return { id, responseId, title, number, question, kind, answer, ...wallTimeAt(zone, row.at) };
}

const stepOf = (keys: Keyring, row: StepRow, zone: string): FlagStep => ({
  kind: row.kind,
  by: row.by,
  did: row.did,
  words: openStep(keys, row.step_id, row.content),
  ...wallTimeAt(zone, row.at),
});

export interface Seen {
  row: OpenedRow;
  answers: AnswerRow[];
  steps: StepRow[];
  exercise: Exercise;
  plan: SharedPlanRow | undefined;
}

export function flagOf(keys: Keyring, { row, answers, steps, exercise, plan }: Seen): CoveredFlag {
  const { emergencyContact, usualPlace, crisisNotes } = openDetails(keys, row);
  const help = answers.flatMap(
    ({ answer_id, content }) => openContent(keys, answer_id, content).help,
  );
  return {
    ...lineOf(row, exercise),
    version: exercise.version,
    timeZone: row.time_zone,
    answers: answers.map((answer) => answerOf(keys, answer, row.time_zone)),
    help: [...new Set(help)],
    steps: steps.map((step) => stepOf(keys, step, row.time_zone)),
    phone: row.phone,
    mayLeaveMessage: row.may_leave_message,
    calledBy: row.called_by,
    emergencyContact,
    usualPlace,
    crisisNotes,
    plan: sharedPlanOf(keys, plan),
  };
}
