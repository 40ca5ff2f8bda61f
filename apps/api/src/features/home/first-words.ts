import { allItems, type Exercise } from '@selfward/domain';
import type { Keyring } from '../../vault/keyring.ts';
import { type DraftRow, openDraft } from '../responses/index.ts';

const asMany = 60;

/** How an entry begins, so that its author knows it among others; only theirs to read. */
export function firstWords(
  keys: Keyring,
  exercise: Exercise,
  drafts: readonly DraftRow[],
): string | null {
  for (const { id, type } of allItems(exercise)) {
    if (type !== 'text_short' && type !== 'text_long') continue;
    const row = drafts.find(({ item_path }) => item_path === id);
    const value = row ? openDraft(keys, row) : null;
    if (typeof value === 'string' && value.trim() !== '') return shortened(value.trim());
  }
  return null;
}

/** Between two signs as people see them, never inside one. */
function shortened(text: string): string {
  const [line = ''] = text.split('\n');
  const signs = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  return signs.length > asMany ? `${signs.slice(0, asMany).join('').trimEnd()}…` : line;
}
