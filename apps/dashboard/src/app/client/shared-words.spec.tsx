import type { ClientResponse, OpenedAssignment } from '@selfward/contract';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { today } from '../../i18n/days.ts';
import { fakeServer, ok, type Routes } from '../../test/fake-server.ts';
import { assignment, noor, opened, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';
import { answer, choose, first, lessons, open, press, shared } from './test/response-page.ts';

const own = `practices/${practice}/client`;
const words = 'The back seat, on the way to the hospital.';
const now: ClientResponse = { ...shared, sharedNow: { on: today(), answers: { first: words } } };
const answers = { ...now.answers, first: 'Newer words.' };
const newer: ClientResponse = { ...now, revision: 2, answers };

const written: OpenedAssignment = {
  ...opened,
  occurrenceState: 'done',
  response: {
    id: response,
    revision: 1,
    sharing: 'shared',
    answers: now.answers,
    revisions: { ready: 1, first: 1, lessons: 1 },
    lastSaved: null,
  },
};

async function edit(item: string, given: ClientResponse = now, more: Routes = {}) {
  fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}/assignments/${assignment}`]: () => ok({ ...written, hasEnded: given.hasEnded }),
    [`GET ${own}/responses/${response}`]: () => ok(given),
    'PUT *': () => ok({ revision: 2 }),
    ...more,
  });
  // It comes with a part of its own.
  await act(() => import('./shared-save-line.tsx'));
  renderApp(`/p/${practice}/client/exercise/${assignment}#${item}`);
  await screen.findByRole('heading', { level: 1 });
}

describe('the save line of an answer that somebody can read', () => {
  const names = 'Ruth and Paul';

  it('says who reads it before a change, and after it that they read what was shared', async () => {
    await edit('first');
    await screen.findByText(`${names} can read this, as you shared it today.`);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Other words.' } });
    const said = `Saved, not shared yet. ${names} can read what you shared before.`;
    await screen.findByText(said, {}, { timeout: 4000 });
    expect(screen.queryByText(/kept private/)).toBeNull();
  });

  it('knows after a reload that other words are read', async () => {
    await edit('first', { ...now, sharedNow: { on: today(), answers: { first: 'Old words.' } } });
    await screen.findByText(`Saved, not shared yet. ${names} can read what you shared before.`);
  });

  it('promises no sharing again once the work has ended', async () => {
    const answersNow = { first: 'Old words.' };
    await edit('first', {
      ...now,
      hasEnded: true,
      sharedNow: { on: today(), answers: answersNow },
    });
    await screen.findByText(`Saved, not shared. ${names} can read what you shared before.`);
  });

  it('says nothing untrue while it does not know', async () => {
    await edit('first', now, {
      [`GET ${own}/responses/${response}`]: () => new Promise<Response>(() => undefined),
    });
    await screen.findByText('Saved. What you shared stays as it was until you share it again.');
  });

  it('calls private what is kept', async () => {
    await edit('lessons');
    await screen.findByText('Saved in your account, kept private');
  });
});

describe('newer words than those that are shared', () => {
  it('are said to be not shared, beside those that are read', async () => {
    await open(newer);
    const row = answer(first);
    row.getByText('Newer words.');
    row.getByText(/^Not shared yet\. It is once you press “Share it as it is now”/);
    const folded = row.getByText('What Ruth and Paul can read now, as you shared it today');
    expect(within(folded.closest('details') ?? document.body).getByText(words)).toBeTruthy();
    expect(answer(lessons).queryByText(/can read now|Not shared yet/)).toBeNull();
  });

  it('hide nothing that is still read where there are none any more', async () => {
    const { first: _, ...rest } = now.answers;
    await open({ ...newer, answers: rest });
    expect(answer(first).getByText(words).closest('details')).toBeTruthy();
  });

  it('are not spoken of where nothing was written since', async () => {
    await open(now);
    expect(screen.queryByText(/can read now|Not shared yet/)).toBeNull();
  });
});

describe('taking back the answer that is a mark', () => {
  it('says that the mark goes with it', async () => {
    const early = { id: 'close.early', type: 'yes_no', text: 'Read this first?' } as const;
    await open({
      ...now,
      exercise: { ...now.exercise, closing_block: [early] },
      answers: { ...now.answers, 'close.early': true },
      visibility: { first: 'shared', lessons: 'shared', 'close.early': 'shared' },
    });
    const mark = 'With it goes the mark for Ruth to read this before you meet.';
    choose(lessons, 'Keep');
    press('Take one answer back');
    expect(within(screen.getByRole('dialog')).queryByText(mark)).toBeNull();
    press('Leave it shared');
    choose(lessons, 'Share');
    choose('Read this first?', 'Keep');
    press('Take one answer back');
    expect(within(screen.getByRole('dialog')).getByText(mark)).toBeTruthy();
  });
});
