import { jest } from '@jest/globals';
import { exerciseBySlug, responseLayouts } from '@selfward/content';
import type { ClientResponse } from '@selfward/contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { finished } from '../../test/practice.ts';
import { open, press } from './test/response-page.ts';

function planned(): ClientResponse {
  const [exercise, layout] = [
    exerciseBySlug('early-warning-plan'),
    responseLayouts['early-warning-plan'],
  ];
  if (!exercise || !layout) throw new Error('there is no plan');
  return {
    ...finished,
    exercise,
    layout,
    answers: {
      early: [{ id: '1', text: 'Short with people' }],
      do_late: [{ id: '1', text: 'Call R.' }],
      tell: { entries: ['e1'] },
      'tell[e1].who': 'R.',
      'close.bring': 'The evenings.',
    },
    visibility: {},
  };
}

const toOnePage = () =>
  fireEvent.click(screen.getByRole('link', { name: /on one page, to keep or print/ }));

describe('a plan on one page', () => {
  it('is all of it in its steps, whatever is shared, and without what every exercise ends with', async () => {
    await open(planned());
    toOnePage();
    expect(
      await screen.findByRole('heading', { level: 1, name: 'My early-warning plan' }),
    ).toBeTruthy();
    const [steps] = screen.getAllByRole('list');
    const said = within(steps ?? document.body)
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(said).toEqual(['Early', 'Middle', 'Late']);
    const page = screen.getByRole('main').textContent;
    for (const words of ['Short with people', 'Call R.', 'R.']) expect(page).toContain(words);
    expect(page).not.toContain('The evenings.');
    // What it is not for belongs on the paper.
    expect(page).toContain('This plan is for strain that builds up.');
  });

  it('is printed by a button, and the way back has what was chosen to share', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    await open(planned());
    fireEvent.click(screen.getAllByRole('radio', { name: 'Share' })[0] ?? document.body);
    toOnePage();
    await screen.findByRole('button', { name: 'Print' });
    press('Print');
    expect(print).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('link', { name: 'Back' }));
    await screen.findByRole('heading', { level: 1, name: 'Look before you share' });
    expect(screen.getByRole('button', { name: /^Share one/ })).toBeTruthy();
  });

  it('is not offered for what is no plan', async () => {
    await open();
    expect(screen.queryByRole('link', { name: /on one page/ })).toBeNull();
  });
});
