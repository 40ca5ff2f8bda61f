import { itemsOf, type ReadingPart } from '@selfward/domain';
import messages from '../../../i18n/messages/layouts.json' with { type: 'json' };
import { loadMessages } from '../../../i18n/t.ts';
import { EntryTable } from './entry-table.tsx';
import { Columns, Loop, Quotes, Rows, Steps } from './grouped.tsx';
import type { Reading } from './reading.ts';
import { Section } from './section.tsx';
import { TwoLists } from './two-lists.tsx';

loadMessages(messages);

interface PartProps {
  part: ReadingPart;
  reading: Reading;
}

/** The same part stays the same element when something comes beside it: who reads it keeps their place. */
export const keyOf = (part: ReadingPart): string => itemsOf(part)[0]?.id ?? part.kind;

const grouped = { quotes: Quotes, columns: Columns, rows: Rows, loop: Loop, steps: Steps };

export function Part({ part, reading }: PartProps) {
  if (part.kind === 'plain') return <Section reading={reading} item={part.item} />;
  if (part.kind === 'table') return <EntryTable part={part} reading={reading} />;
  if (part.kind === 'two-lists') return <TwoLists part={part} reading={reading} />;
  const Grouped = grouped[part.kind];
  return <Grouped part={part} reading={reading} />;
}
