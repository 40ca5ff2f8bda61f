import axe from 'axe-core';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Item } from '@selfward/domain';
import { ok, refuse } from '../../test/fake-server.ts';
import { finished, practice, response } from '../../test/practice.ts';
import {
  answer,
  at,
  choose,
  first,
  lessons,
  open,
  press,
  preview,
  shared,
  soon,
} from './test/response-page.ts';

describe('the share page', () => {
  it('presets nothing to share and names every reader', async () => {
    await open();
    expect(screen.getAllByRole('radio', { name: 'Keep', checked: true })).toHaveLength(2);
    const readers = within(screen.getByRole('region', { name: 'Who will be able to read it' }));
    expect(readers.getByText('Ruth')).toBeTruthy();
    expect(readers.getByText('Paul')).toBeTruthy();
    expect(readers.getByText(/joins later reads only what you share from then on/)).toBeTruthy();
    expect(preview().getByText(/sees that this is done and kept private/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Share one/ })).toBeNull();
  });

  it('does not ask about the day again', async () => {
    await open();
    expect(screen.queryByText('Is today an okay day for this?')).toBeNull();
  });

  it('shows the practice’s view as the server cuts it', async () => {
    const { server } = await open();
    fireEvent.click(answer('What do you remember?').getByRole('radio', { name: 'Share' }));
    expect(await preview().findByText(/The back seat/)).toBeTruthy();
    expect(server.of('GET', 'practice-view').map(({ path }) => path)).toEqual([
      `${at}/practice-view?items=first`,
    ]);
    expect(preview().getByText(/kept/)).toBeTruthy();
    expect(preview().queryByText('Rest must be earned')).toBeNull();
  });

  it('shares exactly what was chosen, and undoes it', async () => {
    const { server } = await open();
    fireEvent.click(answer('What do you remember?').getByRole('radio', { name: 'Share' }));
    await act(async () => press('Share one answer'));
    expect(server.of('POST', 'share')[0]?.body).toEqual({ revision: 1, share: ['first'] });
    await screen.findByText('Shared. Ruth and Paul can read it in a few seconds.');
    await screen.findByRole('heading', { level: 1, name: 'What you shared' });
    await act(async () => press('Undo'));
    expect(server.of('POST', 'take-back')).toHaveLength(1);
    await screen.findByRole('heading', { level: 1, name: 'Look before you share' });
  });

  it('says what taking back cannot undo, before it does', async () => {
    const { server } = await open(shared);
    press('Take it back');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/What Ruth and Paul read, they know\. Whoever could/)).toBeTruthy();
    expect(dialog.getByText(/sees that you took it back, and on which day/)).toBeTruthy();
    expect(server.of('POST', 'take-back')).toEqual([]);
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Take it back' })));
    await screen.findByText('Taken back. It is kept by you again.');
  });

  it('undoes sharing again to what was shared before', async () => {
    const { server } = await open(shared, { [`POST ${at}/take-back`]: () => ok(shared) });
    fireEvent.click(screen.getByRole('radio', { name: 'Share', checked: false }));
    await act(async () => press('Share one more'));
    await act(async () => press('Undo'));
    expect(server.of('POST', 'take-back')).toHaveLength(1);
    await screen.findByText('Undone. What you shared before is shared as it was.');
  });

  it('says on paper what is shared, whatever is chosen on the screen', async () => {
    const visibility = { first: 'shared', lessons: 'shared' };
    const more = { ...shared, readableFrom: soon, visibility };
    let now: object = shared;
    await open(shared, { [`POST ${at}/share`]: () => ok(more), [`GET ${at}`]: () => ok(now) });
    expect(answer(first).getByText('Shared')).toBeTruthy();
    fireEvent.click(answer(first).getByRole('radio', { name: 'Keep' }));
    fireEvent.click(answer(lessons).getByRole('radio', { name: 'Share' }));
    expect(answer(first).getByText('Shared')).toBeTruthy();
    expect(answer(lessons).getByText('Kept')).toBeTruthy();
    now = more;
    await act(async () => press('Share one, take one back'));
    await screen.findByText(/^In a few seconds Ruth and Paul can read what stands on “Share”/);
    await waitFor(() => expect(answer(lessons).getByText('Shared')).toBeTruthy());
    expect(answer(first).getByRole('radio', { name: 'Share', checked: true })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Share (one|two)/ })).toBeNull();
  });

  it('takes back all, also what an undo would leave shared', async () => {
    const left = [shared, { ...shared, state: 'kept', sharedRevision: null }];
    const { server } = await open(shared, { [`POST ${at}/take-back`]: () => ok(left.shift()) });
    press('Take it back');
    const dialog = within(screen.getByRole('dialog'));
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Take it back' })));
    await screen.findByText('Taken back. It is kept by you again.');
    expect(server.of('POST', 'take-back')).toHaveLength(2);
  });

  it('deletes for ever only after a confirmation', async () => {
    const { server } = await open(finished, { [`DELETE ${at}`]: () => ok(null, 204) });
    press('Delete for ever');
    expect(server.of('DELETE', response)).toEqual([]);
    const dialog = within(screen.getByRole('dialog'));
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Delete for ever' })));
    await waitFor(() => expect(server.of('DELETE', response)).toHaveLength(1));
    await screen.findByRole('heading', { level: 1, name: 'Hello Noor.' });
  });

  it('tells why something that was shared stays', async () => {
    await open(finished, { [`DELETE ${at}`]: () => refuse(409, 'response-was-shared') });
    press('Delete for ever');
    const dialog = within(screen.getByRole('dialog'));
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Delete for ever' })));
    await dialog.findByText('response-was-shared');
  });

  it('offers no deletion of what was shared, and says why', async () => {
    await open({ ...finished, wasShared: true });
    expect(screen.queryByRole('button', { name: 'Delete for ever' })).toBeNull();
    expect(screen.getByText(/cannot be deleted for ever/)).toBeTruthy();
  });

  it('says before the choice who could read it, and when it is read', async () => {
    await open({ ...finished, readingHabit: 'On weekdays by 6 pm' });
    expect(screen.getByText(/What you share can be read by Ruth and Paul/)).toBeTruthy();
    const readers = within(screen.getByRole('region', { name: 'Who will be able to read it' }));
    expect(readers.getByText('On weekdays by 6 pm')).toBeTruthy();
  });

  it('leads to who opened this one, once it could be opened', async () => {
    const first = await open();
    expect(screen.queryByRole('link', { name: 'Who opened this' })).toBeNull();
    first.page.unmount();
    await open({ ...finished, wasShared: true });
    const link = screen.getByRole('link', { name: 'Who opened this' });
    expect(link.getAttribute('href')).toBe(`/p/${practice}/client/opened?response=${response}`);
  });

  it('offers no sharing once the work has ended, and still takes back', async () => {
    await open({ ...shared, hasEnded: true, revision: 2 });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Share/ })).toBeNull();
    expect(answer('What do you remember?').getByText('Shared')).toBeTruthy();
    expect(answer('Which of these did you pick up?').getByText('Kept')).toBeTruthy();
    expect(screen.queryByText(/until you share again/)).toBeNull();
    press('Take it back');
    const dialog = within(screen.getByRole('dialog'));
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Take it back' })));
    await screen.findByRole('heading', { level: 1, name: 'What you kept' });
    expect(screen.getByText(/Your work together has ended. This stays yours/)).toBeTruthy();
  });

  it('shows a line from the therapist', async () => {
    await open({
      ...finished,
      lines: [{ text: 'Thank you.', fromName: 'Ruth', on: '2026-11-20' }],
    });
    expect(screen.getByText('A line from Ruth')).toBeTruthy();
    expect(screen.getByText('Thank you.').className).toContain('words');
  });

  it('says who is told of what was taken back', async () => {
    await open({ ...finished, wasShared: true });
    expect(preview().getByText(/sees that you took it back, and on which day/)).toBeTruthy();
    expect(screen.queryByText(/kept private/)).toBeNull();
  });

  it('calls the author in the preview as the practice does', async () => {
    await open({ ...finished, authorName: 'Nono' });
    choose(first, 'Share');
    expect(await preview().findByText('One answer is kept by Nono.')).toBeTruthy();
  });

  it('reads only what the small version asked, and offers the rest once, last', async () => {
    const answers = { ready: { code: 'yes' }, first: 'The back seat.' };
    await open({ ...finished, size: 'small', answers });
    expect(screen.queryByText(lessons)).toBeNull();
    expect(answer(first).getByRole('radio', { name: 'Keep' })).toBeTruthy();
    const more = screen.getByRole('link', { name: 'There is more, if you would like it' });
    expect(more.getAttribute('href')).toMatch(/\?size=full#lessons$/);
  });

  it('puts what waits for later below the choices', async () => {
    const after: Item = { id: 'after', type: 'text_long', text: 'What happened?', carry: true };
    const exercise = { ...finished.exercise, items: [...finished.exercise.items, after] };
    await open({ ...finished, exercise });
    const later = screen.getByRole('link', { name: 'What happened?' });
    const choices = screen.getByRole('region', { name: 'My answers' });
    expect(choices.compareDocumentPosition(later)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByText(/^Later, if you like/)).toBeTruthy();
    expect(within(choices).queryByText('What happened?')).toBeNull();
  });

  it.each([
    [{ occurrenceState: 'done', agreement: 'agreed' }, true, true],
    [{ occurrenceState: 'open', agreement: 'agreed' }, true, true],
    [{ occurrenceState: 'set_aside', agreement: 'agreed' }, false, true],
    [{ occurrenceState: 'done', agreement: 'ended' }, false, false],
    [{ occurrenceState: 'ended', agreement: 'declined' }, false, false],
  ] as const)(
    'of %j asks for more: %s, and can be written on: %s',
    async (standing, asks, isWritable) => {
      const after: Item = { id: 'after', type: 'text_long', text: 'What happened?', carry: true };
      const items = [...finished.exercise.items, after];
      const exercise = { ...finished.exercise, items };
      const { lessons: _left, ...answers } = finished.answers;
      await open({ ...finished, exercise, answers, size: 'small', ...standing });
      const links = (name: string | RegExp) => screen.queryAllByRole('link', { name }).length;
      expect(links('What happened?')).toBe(asks ? 1 : 0);
      expect(links(/^There is more/)).toBe(asks ? 1 : 0);
      expect(links('Write on')).toBe(isWritable ? 1 : 0);
      const over = /^(This has been ended|You said not this one)/;
      expect(screen.queryAllByText(over)).toHaveLength(isWritable ? 0 : 1);
    },
  );

  it('has no fault that a machine can find', async () => {
    const { page } = await open();
    const { violations } = await axe.run(page.container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
