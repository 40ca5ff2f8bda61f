import { screen, within } from '@testing-library/react';
import type { TimelineEntry } from '@selfward/contract';
import { longDay } from '../../i18n/days.ts';
import { ok } from '../../test/fake-server.ts';
import { asRuth, client, noteId, own } from './test/ruth.ts';
import { sessionId } from './test/session.ts';

const entry = (kind: TimelineEntry['kind'], id: string, day: string): TimelineEntry => ({
  entryId: id,
  kind,
  id,
  day,
  title: null,
  who: 'Ruth',
  place: null,
});

describe('a note on the timeline', () => {
  it('that was signed the day it was begun stands there once, with its way', async () => {
    asRuth(`therapist/clients/${client}`, {
      [`GET ${own}/clients/${client}/timeline`]: () =>
        ok({
          items: [
            entry('note_signed', noteId, '2026-11-24'),
            entry('note_begun', noteId, '2026-11-24'),
            entry('note_begun', sessionId, '2026-11-24'),
            entry('note_begun', client, '2026-11-23'),
          ],
          next: null,
        }),
    });
    const day = within(await screen.findByRole('region', { name: longDay('2026-11-24') }));
    const titles = day.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(titles).toEqual(['Note signed', 'Note begun']);
    expect(day.getAllByRole('link')).toHaveLength(2);
    const before = within(screen.getByRole('region', { name: longDay('2026-11-23') }));
    expect(before.getByText('Note begun')).toBeTruthy();
  });
});
