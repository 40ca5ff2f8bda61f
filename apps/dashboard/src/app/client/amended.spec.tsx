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

describe('on paper', () => {
  it('stands whose answers they are, and of which day', async () => {
    await open({ ...shared, authorName: 'Noor', finishedOn: '2026-11-23' });
    const line = screen.getByText('Noor, 23 November 2026');
    expect(line.className).toContain('onPaper');
  });
});
