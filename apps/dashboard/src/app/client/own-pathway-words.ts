import type { OwnPathway, OwnStep } from '@selfward/contract';
import messages from '../../i18n/messages/own-pathway.json' with { type: 'json' };
import { dayAs } from '../../i18n/days.ts';
import { loadMessages, t } from '../../i18n/t.ts';
import { minutesInWords } from '../../ui/minutes.ts';
import { sentence } from '../../ui/sentence.ts';

loadMessages(messages);

/** When a step may come, softly: a day is a suggestion. */
export function comesInWords(step: OwnStep, pathway: OwnPathway): string {
  if (step.state === 'declined') return t('own-pathway.declined');
  const when = whenInWords(step, pathway);
  return sentence([when, ...(step.minutes ? [minutesInWords(step.minutes, 'minutes.full')] : [])]);
}

function whenInWords({ waitsFor, day, isAsked }: OwnStep, pathway: OwnPathway): string {
  const { therapistName: therapist, today } = pathway;
  if (waitsFor === 'choice' && isAsked) return t('own-pathway.asked', { therapist });
  if (waitsFor !== null) return t(`own-pathway.when.${waitsFor}`, { therapist });
  if (day === null || day <= today) return t('own-pathway.when.soon');
  return t('own-pathway.when.day', { day: dayAs(day, { day: 'numeric', month: 'long' }) });
}
