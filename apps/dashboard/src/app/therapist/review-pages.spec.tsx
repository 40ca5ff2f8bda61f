import { fireEvent, screen, within } from '@testing-library/react';
import { ok } from '../../test/fake-server.ts';
import { response, roots } from '../../test/practice.ts';
import { asRuth, client, own, shared } from './test/ruth.ts';

const at = `therapist/clients/${client}/answers`;
const list = `GET ${own}/clients/${client}/responses`;

describe('shared answers', () => {
  it('stand under the wording they were given to, codes and numbers in words', async () => {
    asRuth(at);
    await screen.findByRole('heading', { level: 3, name: 'What do you remember?' });
    const words = screen.getByText('The back seat, on the way to the hospital.');
    expect(words.className).toContain('words');
    expect(words.getAttribute('dir')).toBe('auto');
    expect(await screen.findByText('Rest must be earned')).toBeTruthy();
    expect(screen.getByText('Be quick').className).toContain('words');
    expect(await screen.findByText('7 of 10 (0 is “Not there”, 10 is “Very strong”)')).toBeTruthy();
  });

  it('say how many are kept, never which', async () => {
    asRuth(at);
    await screen.findByText('Two answers are kept by Noor.');
    expect(screen.queryByText('Is today an okay day for this?')).toBeNull();
    expect(screen.queryByText('Left blank')).toBeNull();
  });

  it('mark what is new, and count the caseload again', async () => {
    const { queries } = asRuth(at);
    await screen.findByText('New');
    expect(queries.getQueryState([own.split('/')[1], 'caseload'])?.isInvalidated ?? true).toBe(
      true,
    );
  });

  it('go back in time when asked', async () => {
    const { server } = asRuth(at, {
      [list]: () => ok({ items: [shared], next: 'abc' }),
      [`${list}?after=abc`]: () =>
        ok({ items: [{ ...shared, id: client, title: 'Earlier', isNew: false }], next: null }),
    });
    await screen.findByText('New');
    expect(server.of('GET', 'after=')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Show earlier answers' }));
    await screen.findByRole('heading', { level: 2, name: 'Earlier' });
  });

  it('are fetched only when they are opened', async () => {
    const { server } = asRuth(`therapist/clients/${client}`);
    await screen.findByRole('heading', { level: 1, name: 'Noor' });
    fireEvent.mouseEnter(screen.getByRole('link', { name: 'Shared answers' }));
    fireEvent.focus(screen.getByRole('link', { name: 'Shared answers' }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.of('GET', 'responses')).toEqual([]);
  });

  it('show entries of a repeating item, each answer under its own question', async () => {
    const fears = {
      id: 'fears',
      type: 'repeat_group',
      text: 'Your fears',
      children: [{ id: 'fear', type: 'text_short', text: 'What is it?' }],
    };
    asRuth(at, {
      [list]: () =>
        ok({
          items: [
            {
              ...shared,
              exercise: { ...roots, items: [fears] },
              answers: { fears: { entries: ['e1'] }, 'fears[e1].fear': 'They will see it' },
            },
          ],
          next: null,
        }),
    });
    await screen.findByText('They will see it');
    expect(await screen.findByText('What is it?')).toBeTruthy();
  });
});

describe('one shared answer', () => {
  it('has a way to each question, and the note beside it', async () => {
    asRuth(`${at}/${response}`);
    const queue = within(await screen.findByRole('navigation', { name: 'In this answer' }));
    expect(queue.getAllByRole('link')).toHaveLength(3);
    fireEvent.click(screen.getByRole('link', { name: 'Write the note' }));
    await screen.findByRole('region', { name: 'Clinical note' });
    expect(await screen.findByText('The back seat, on the way to the hospital.')).toBeTruthy();
  });
});
