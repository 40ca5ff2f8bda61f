import type { OpenedAssignment, SafetyCard } from '@selfward/contract';
import { questionNumber } from '@selfward/domain';
import { useSaveState, type Writing } from '../../../features/writing/use-saver.ts';
import messages from '../../../i18n/messages/safety.json' with { type: 'json' };
import { listOf } from '../../../i18n/list-of.ts';
import { loadMessages, t } from '../../../i18n/t.ts';
import type { Steps } from '../steps.ts';

loadMessages(messages);

interface ToldHereProps {
  lines: Writing['lines'];
  item: string;
}

/** At the end this answer is marked: finishing decides nothing about it any more. */
export function ToldHere({ lines, item }: ToldHereProps) {
  const { kind } = useSaveState(lines, item, true);
  return <p className="small quiet">{t(standing[kind])}</p>;
}

const standing = {
  saved: 'safety.told.saved',
  untouched: 'safety.told.saved',
  saving: 'safety.help.on-its-way',
  device: 'safety.help.not-yet',
  wrong: 'safety.help.not-yet',
} as const;

interface LeftOutProps {
  opened: OpenedAssignment;
  safety: SafetyCard;
  steps: Steps;
}

/** Left out before beginning: said in one line, and no way leads to a question that has no screen. */
export function LeftOut({ opened: { exercise }, safety: { items, names }, steps }: LeftOutProps) {
  const left = items.filter((id) => !steps.all.some((item) => item.id === id));
  if (left.length === 0) return null;
  const n = listOf(left.map((id) => String(questionNumber(exercise, id))));
  return <p className="small quiet part-lead">{t('end.left-out', { n, names: listOf(names) })}</p>;
}
