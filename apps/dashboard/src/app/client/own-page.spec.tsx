import type { Item } from '@selfward/domain';
import { screen } from '@testing-library/react';
import { finished } from '../../test/practice.ts';
import { answer, first, lessons, open, shared } from './test/response-page.ts';

describe('an answer that was changed after the old words were read', () => {
  const amended = ['first'];

  it('says so to whoever wrote it, and who could see the mark', async () => {
    await open({ ...shared, amended });
    const mark = await answer(first).findByText(/^Changed after you read the old words\./);
    expect(mark.textContent).toContain('can be seen by Ruth and Paul');
    expect(answer(lessons).queryByText(/^Changed after/)).toBeNull();
  });

  it('names nobody once the work together is over', async () => {
    await open({ ...finished, amended, hasEnded: true });
    const mark = await screen.findByText(/^Changed after you read the old words\./);
    expect(mark.textContent).not.toContain('seen by');
  });
});

describe('what was rated again', () => {
  const again: Item = {
    id: 'again',
    type: 'recall_rate',
    text: 'How likely now?',
    sources: ['afraid#fears'],
    scale: { kind: 'slider', min: 0, max: 10, step: 1, low: 'Not', high: 'Sure' },
  };
  const exercise = { ...finished.exercise, items: [...finished.exercise.items, again] };

  it('can be shared, although what it is about was written elsewhere', async () => {
    const ratings = [{ id: 'e1', words: 'They find out.', value: 3, before: 8 }];
    await open({ ...finished, exercise, answers: { ...finished.answers, again: { ratings } } });
    expect(await answer('How likely now?').findByText('They find out.')).toBeTruthy();
    expect(answer('How likely now?').getByRole('radio', { name: 'Share' })).toBeTruthy();
  });

  it('is not there where nothing was named', async () => {
    await open({ ...finished, exercise });
    expect(screen.queryByRole('heading', { name: 'How likely now?' })).toBeNull();
  });
});

describe('on paper', () => {
  it('stands whose answers they are, and of which day', async () => {
    await open({ ...shared, authorName: 'Noor', finishedOn: '2026-11-23' });
    const line = screen.getByText('Noor, 23 November 2026');
    expect(line.className).toContain('onPaper');
  });
});
