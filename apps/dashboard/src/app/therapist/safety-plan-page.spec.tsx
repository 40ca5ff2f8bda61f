import type { SharedPlan } from '@selfward/contract';
import { emptyPlan } from '@selfward/domain';
import { fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { ok, refuse } from '../../test/fake-server.ts';
import { asRuth, client, noor, own } from './test/ruth.ts';

const plan: SharedPlan = {
  id: client,
  content: { ...emptyPlan, signs: 'I stop answering.' },
  day: '2026-11-20',
  isTogether: false,
};
const page = `therapist/clients/${client}`;
const at = `GET ${own}/clients/${client}`;

describe('the safety plan on the page of a client', () => {
  it('is a link with its day where it is shared, and opened by nothing but that link', async () => {
    const { server } = asRuth(page, {
      [at]: () => ok({ ...noor, planOn: '2026-11-20' }),
      [`${at}/safety-plan`]: () => ok({ plan }),
    });
    const part = within(await screen.findByRole('region', { name: 'Safety plan' }));
    expect(part.getByText(/^Shared by .*, as of 20 November 2026$/)).toBeTruthy();
    expect(server.of('GET', 'safety-plan')).toEqual([]);
    fireEvent.click(part.getByRole('link', { name: 'Open' }));
    await screen.findByText('I stop answering.');
    expect(
      screen.getByText(/written on their sign-in, alone or with you in a session/),
    ).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations).toEqual([]);
  });

  it('is nothing where nothing is shared, and its page says so', async () => {
    asRuth(`${page}/safety-plan`, { [`${at}/safety-plan`]: () => ok({ plan: null }) });
    await screen.findByText(/shares no safety plan at the moment/);
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
  });

  it('says why it is not there, and can be asked for again', async () => {
    asRuth(`${page}/safety-plan`, { [`${at}/safety-plan`]: () => refuse(503, 'unavailable') });
    await screen.findByRole('button', { name: 'Try again' });
  });
});
