import type { ChoiceManyItem, Item } from '@selfward/domain';
import type { ReactNode, Ref } from 'react';
import { inWords, t } from '../../i18n/t.ts';

interface QuestionProps {
  item: Item;
  /** Of the group that it stands in. */
  heading?: string | undefined;
  /** Over several questions: what they have in common is the title. */
  title?: string | undefined;
  /** What is said after "it was too much". */
  isGround?: boolean;
  /** On a page of its own it is the title; where it is tried out the page has another one. */
  level?: 1 | 2;
  titleRef?: Ref<HTMLHeadingElement>;
  /** What is answered with. */
  children: ReactNode;
}

/** One question as a client reads it; what is only to read is no headline. Whatever answers it is named by `#question` and `#hint`. */
export function Question(props: QuestionProps) {
  const { item, heading, title, isGround, level = 1, titleRef, children } = props;
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <>
      {heading && heading !== title && <p className="meta">{heading}</p>}
      <Title id="question" ref={titleRef} tabIndex={-1}>
        {title ?? (item.type === 'info' ? t(isGround ? 'step.ground' : 'step.info') : item.text)}
      </Title>
      <div className="stack-4 question">
        {item.type === 'info' && <p className="lead">{item.text}</p>}
        <p className="quiet" id="hint">
          {hintOf(item)}
        </p>
        {children}
      </div>
    </>
  );
}

function hintOf(item: Item): string {
  if (item.help) return item.help;
  if (item.type === 'info' || item.type === 'recall' || item.required) return '';
  if (item.type === 'text_long' || item.type === 'text_short') return t('step.hint.text');
  return item.type === 'choice_many' ? manyHint(item) : t('step.hint.blank');
}

/** How many there may be is said before they are too many. */
const manyHint = ({ max }: ChoiceManyItem): string =>
  max === undefined ? t('step.hint.many') : t('step.hint.up-to', { words: inWords(max) });
