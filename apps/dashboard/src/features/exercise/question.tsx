import type { Item } from '@selfward/domain';
import type { ReactNode, Ref } from 'react';
import { t } from '../../i18n/t.ts';

interface QuestionProps {
  item: Item;
  /** Of the group that it stands in. */
  heading?: string | undefined;
  /** On a page of its own it is the title; where it is tried out the page has another one. */
  level?: 1 | 2;
  titleRef?: Ref<HTMLHeadingElement>;
  /** What is answered with. */
  children: ReactNode;
}

/** One question as a client reads it. Whatever answers it is named by `#question` and `#hint`. */
export function Question({ item, heading, level = 1, titleRef, children }: QuestionProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <>
      {heading && <p className="meta">{heading}</p>}
      <Title id="question" ref={titleRef} tabIndex={-1}>
        {item.text}
      </Title>
      <div className="stack-4 question">
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
  return item.type === 'choice_many' ? t('step.hint.many') : t('step.hint.blank');
}
