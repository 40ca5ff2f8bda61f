import type { Answers, AnswerValue, EarlierAnswers, RecallItem } from '@selfward/domain';
import { parseItemPath } from '@selfward/domain';
import { t } from '../../i18n/t.ts';
import { Words } from '../../ui/words.tsx';

interface RecallProps {
  item: RecallItem;
  earlier: EarlierAnswers;
}

/** Own words from before, read back to whoever wrote them. They are part of no answer. */
export function Recall({ item, earlier }: RecallProps) {
  const texts = recalled(item, earlier);
  return (
    <section className="stack-4" aria-label={t('recall.label')}>
      {texts.map((text, at) => (
        <blockquote className="quote" key={at}>
          <Words>{text}</Words>
        </blockquote>
      ))}
      <p className="small quiet">{t(texts.length === 0 ? 'recall.none' : 'recall.yours')}</p>
    </section>
  );
}

function recalled({ sources, pick }: RecallItem, earlier: EarlierAnswers): string[] {
  return sources.flatMap((source) => {
    const [slug = '', reference] = source.split('#');
    const found = (earlier[slug] ?? [])
      .map((answers) => textsAt(answers, reference))
      .filter((texts) => texts.length > 0);
    if (pick === 'all') return found.flat();
    return (pick === 'first' ? found.at(-1) : found[0]) ?? [];
  });
}

/** Words only: a code means nothing without the question that it answered. */
const textsAt = (answers: Answers, reference: string | undefined): string[] =>
  Object.entries(answers)
    .filter(([path]) => reference === undefined || isAt(path, reference))
    .flatMap(([, value]) => textsOf(value))
    .filter((text) => text.trim() !== '');

function isAt(path: string, reference: string): boolean {
  const place = parseItemPath(path);
  if (place === null) return false;
  if (place.item === reference) return true;
  return 'entry' in place && `${place.item}.${place.child}` === reference;
}

function textsOf(value: AnswerValue): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((row) => ('text' in row ? [row.text] : [row.left, row.right]));
}
