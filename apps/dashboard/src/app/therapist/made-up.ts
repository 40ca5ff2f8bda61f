import type { OpenedAssignment } from '@selfward/contract';
import {
  allItems,
  type AnswerValue,
  type Exercise,
  formatItemPath,
  type Item,
  type RecallItem,
  type RecallRateItem,
} from '@selfward/domain';
import { t } from '../../i18n/t.ts';

type MadeUp = Pick<OpenedAssignment, 'elsewhere' | 'readBack'>;

/** What is read back would be the client's own; here one sentence says so in each such place. */
export function madeUp(exercise: Exercise, today: string): MadeUp {
  const told: MadeUp = { elsewhere: {}, readBack: { from: {}, wordings: {} } };
  for (const item of allItems(exercise))
    if (item.type === 'recall' || item.type === 'recall_rate') tell(told, item, today);
  return told;
}

function tell({ elsewhere, readBack }: MadeUp, item: RecallItem | RecallRateItem, today: string) {
  const [slug = '', reference = 'any'] = item.sources[0]?.split('#') ?? [];
  const { asked, answers } =
    item.type === 'recall_rate' ? inEntry(reference, 'words') : at(reference);
  elsewhere[slug] = [{ ...elsewhere[slug]?.[0], ...answers }];
  readBack.from[slug] = [{ on: today, wording: slug }];
  readBack.wordings[slug] = [...(readBack.wordings[slug] ?? []), asked];
}

interface Told {
  asked: Item;
  answers: Record<string, AnswerValue>;
}

/** `people.safe` stands in an entry. */
function at(reference: string): Told {
  const [item = '', child] = reference.split('.');
  if (child !== undefined) return inEntry(item, child);
  return {
    asked: { id: item, type: 'text_long', text: t('try.recall.asked') },
    answers: { [item]: t('try.recall') },
  };
}

function inEntry(item: string, child: string): Told {
  const entry = 'any';
  const text = t('try.recall.asked');
  return {
    asked: {
      id: item,
      type: 'repeat_group',
      text,
      children: [{ id: child, type: 'text_short', text }],
    },
    answers: {
      [item]: { entries: [entry] },
      [formatItemPath({ item, entry, child })]: t('try.recall'),
    },
  };
}
