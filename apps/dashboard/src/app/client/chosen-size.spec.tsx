import type { OpenedAssignment } from '@selfward/contract';
import { act, fireEvent, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../test/fake-server.ts';
import { assignment, noor, opened, practice } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const at = `practices/${practice}/client/assignments/${assignment}`;
const card = { ...opened.card, size: 'client_chooses' } as const;

async function open() {
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${at}`]: () => ok({ ...opened, card, agreedHow: 'sent' }),
    [`PUT ${at}/size`]: () => ok(null, 204),
  });
  renderApp(`/p/${practice}/client/exercise/${assignment}`);
  await screen.findByText('Ruth sees which size you choose.');
  return () => server.of('PUT', '').map(({ path, body }) => [path, body]);
}

describe('what was sent', () => {
  const shown = async (more: Partial<OpenedAssignment>) => {
    fakeServer({
      'GET account/me': () => ok(noor),
      [`GET ${at}`]: () => ok({ ...opened, card, agreedHow: 'sent', canDecline: true, ...more }),
    });
    const page = renderApp(`/p/${practice}/client/exercise/${assignment}`);
    await screen.findByText('How much today?');
    return page;
  };

  it('is a suggestion of whoever sent it, and agreed on once it was begun', async () => {
    const before = await shown({});
    screen.getByText(/^Ruth suggests this one\. Nothing is agreed on yet/);
    screen.getByText(/^Ruth suggests as long as you like\./);
    expect(document.body.textContent).not.toMatch(/You agreed/);
    before.unmount();
    const begun = {
      id: assignment,
      revision: 0,
      sharing: 'draft',
      answers: {},
      revisions: {},
      lastSaved: null,
    } as const;
    await shown({ response: begun });
    screen.getByText(/^You agreed on as long as you like\./);
    expect(screen.queryByText(/suggests this one/)).toBeNull();
  });
});

describe('the size of what was sent', () => {
  it('is told to nobody because somebody begins', async () => {
    const sent = await open();
    fireEvent.click(screen.getByRole('link', { name: 'Begin' }));
    await screen.findByRole('heading', { level: 1, name: 'Is today an okay day for this?' });
    expect(sent()).toEqual([]);
  });

  it('is told once it is chosen, where the page says so', async () => {
    const sent = await open();
    await act(async () => fireEvent.click(screen.getByText('All of it')));
    expect(sent()).toEqual([[`${at}/size`, { size: 'full' }]]);
  });
});
