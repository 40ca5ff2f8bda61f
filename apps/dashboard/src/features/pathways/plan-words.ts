import type { PlanLine } from '@selfward/contract';
import { comingDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/pathway.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';

loadMessages(messages);

export interface PlanAround {
  /** How the client is addressed. */
  name: string;
  therapist: string;
  /** Today at the client's. */
  today: string;
  hasEnded: boolean;
  titleOf: (step: string) => string;
}

/** Why a step is not open, in a sentence; nothing for what is. */
export function reasonInWords(line: PlanLine, around: PlanAround): string {
  const { name, hasEnded } = around;
  if (line.declined)
    return t(hasEnded ? 'plan.reason.declined.ended' : 'plan.reason.declined', { name });
  if (line.state === 'dropped') return t(hasEnded ? 'plan.reason.ended' : 'plan.reason.dropped');
  if (line.state === 'opened') return '';
  return line.isThere ? waitInWords(line, around) : t('plan.reason.retired');
}

function waitInWords(line: PlanLine, { today, therapist, titleOf }: PlanAround): string {
  const { waitsFor, day, timing } = line;
  const on = day === null ? '' : comingDay(day, today);
  const ahead = day !== null && day > today;
  switch (waitsFor) {
    case 'session':
      return sessionInWords(timing, on);
    case 'step':
      return afterInWords(timing, titleOf);
    case null:
    case 'prepare':
      return inTime(waitsFor ?? 'day', ahead ? on : '');
    default:
      return t(`plan.reason.${waitsFor}`, { day: on, therapist });
  }
}

const afterInWords = (timing: PlanLine['timing'], titleOf: PlanAround['titleOf']): string =>
  t('plan.reason.step', { title: timing.kind === 'after' ? titleOf(timing.step) : '' });

/** Sessions before its week do not count, so that one that is planned need not be its own. */
function sessionInWords(timing: PlanLine['timing'], on: string): string {
  if (on !== '') return inTime('session', on);
  const week = timing.kind === 'session' ? (timing.week ?? 1) : 1;
  return week > 1 ? t('plan.reason.session.from', { week }) : t('plan.reason.session.now');
}

/** With its day where one is known that lies ahead. */
const inTime = (why: 'day' | 'prepare' | 'session', day: string): string =>
  day === '' ? t(`plan.reason.${why}.now`) : t(`plan.reason.${why}`, { day });
