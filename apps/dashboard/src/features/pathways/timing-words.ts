import type { StepTiming } from '@selfward/domain';
import messages from '../../i18n/messages/pathway.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { rhythmInWords } from '../../ui/rhythm-words.ts';

loadMessages(messages);

type Of<Kind extends StepTiming['kind']> = Extract<StepTiming, { kind: Kind }>;

/** When a step opens, as a sentence. `titleOf` names the step that it comes after. */
export function timingInWords(timing: StepTiming, titleOf: (step: string) => string): string {
  switch (timing.kind) {
    case 'week':
      return weekInWords(timing);
    case 'after':
      return t('timing.after', { n: timing.days, title: titleOf(timing.step) });
    case 'session':
      return sessionInWords(timing);
    case 'month':
      return t('timing.month', { n: timing.at });
  }
}

const weekInWords = ({ week, until }: Of<'week'>): string =>
  until === undefined || until === week
    ? t('timing.week', { week })
    : t('timing.week.until', { week, until });

function sessionInWords({ when, every, week = 1 }: Of<'session'>): string {
  if (every === undefined) return t(`timing.session.${when}`, { week });
  const rhythm = rhythmInWords({ kind: 'session', when, every });
  return t('timing.session.each', { rhythm, week });
}
