import type { MeasureLine } from '@selfward/contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { ok } from '../../test/fake-server.ts';
import { practice } from '../../test/practice.ts';
import { asRuth, client, own } from './test/ruth.ts';

const phq9: MeasureLine = {
  slug: 'phq-9',
  title: 'PHQ-9',
  purpose: 'Low mood.',
  minutes: '3',
  kind: 'built-in',
  version: '1.0.0',
  rhythm: { kind: 'once' },
  hasSafetyItem: true,
  whyNot: null,
  instead: { slug: 'phq-8', title: 'PHQ-8' },
};
const phq8 = { ...phq9, slug: 'phq-8', title: 'PHQ-8', hasSafetyItem: false, instead: null };

const openCard = async (one: Partial<MeasureLine>) => {
  const measures = [{ ...phq9, ...one }, phq8];
  asRuth(`therapist/agree?client=${client}&exercise=phq-9`, {
    [`GET ${own}/measures`]: () => ok({ measures }),
  });
  await screen.findByRole('button', { name: 'Agreed in the room' });
};
const why = /it is not settled here who looks at the answer in time/;

describe('the agreement card of a measure', () => {
  it('says which answer is read as it is given, and who may say no', async () => {
    await openCard({});
    const preview = within(screen.getByRole('region', { name: 'As your client will see it' }));
    expect(
      preview.getByText(/^Your answer about self-harm: Ruth and whoever covers, as you give it/),
    ).toBeTruthy();
    expect(preview.queryByText('Nobody until you share.')).toBeNull();
    expect(preview.getByText('“Not this one”, if it is sent')).toBeTruthy();
    expect(screen.queryByText(why)).toBeNull();
  });

  it('says as soon as it is chosen that nobody would look in time, and each way on', async () => {
    await openCard({ whyNot: 'needs-cover' });
    expect(screen.getByText(why)).toBeTruthy();
    const who = screen.getByRole('link', { name: 'Who covers' });
    expect(who.getAttribute('href')).toBe(`/p/${practice}/owner/safety`);
    fireEvent.click(screen.getByRole('button', { name: 'Agree on PHQ-8 instead' }));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'What' }).value).toBe('phq-8');
    expect(screen.queryByText(why)).toBeNull();
  });
});
