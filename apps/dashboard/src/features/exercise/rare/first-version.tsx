import './texts.ts';
import type { Answers, Item } from '@selfward/domain';
import { t } from '../../../i18n/t.ts';
import { AnswersView, hasAnswer } from '../answer-view.tsx';
import { revealOf } from './first-words.ts';

interface FirstVersionProps {
  item: Item;
  answers: Answers;
}

/** Said anew after the old words were read: the first version stays, marked as what it is. */
export default function FirstVersion({ item, answers }: FirstVersionProps) {
  const first = firstIn(answers);
  if (!first || sameAt(item, first, answers)) return null;
  return (
    <details>
      <summary className="small quiet">{t('version.changed')}</summary>
      {hasAnswer(first, item) ? (
        <AnswersView item={item} answers={first} small />
      ) : (
        <p className="small quiet">{t('version.blank')}</p>
      )}
    </details>
  );
}

function firstIn(answers: Answers): Answers | undefined {
  const shown = Object.values(answers).find((value) => revealOf(value)?.first !== undefined);
  return revealOf(shown)?.first;
}

const sameAt = (item: Item, one: Answers, other: Answers): boolean =>
  JSON.stringify(below(item, one)) === JSON.stringify(below(item, other));

const below = ({ id }: Item, answers: Answers) =>
  Object.entries(answers)
    .filter(([path]) => path === id || path.startsWith(`${id}[`))
    .toSorted(([one], [other]) => one.localeCompare(other));
