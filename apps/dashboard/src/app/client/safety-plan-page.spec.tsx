import type { SafetyPlan } from '@selfward/contract';
import { emptyPlan } from '@selfward/domain';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { fakeServer, ok, refuse, type Routes } from '../../test/fake-server.ts';
import { noor, practice, response } from '../../test/practice.ts';
import { renderApp } from '../../test/render-app.tsx';

const own = `practices/${practice}/client/safety-plan`;
const lea = { id: response, name: 'Lea', phone: '555-0101', say: 'Can you come over?' };

const empty: SafetyPlan = {
  revision: 0,
  content: emptyPlan,
  day: null,
  isTogether: false,
  isMeeting: false,
  sharing: null,
  isSharingClosed: false,
  readers: [{ name: 'Ruth', relation: 'therapist' }],
  covers: ['Dana'],
  versions: [],
};
const version = { id: response, day: '2026-11-24', isTogether: false, wasShared: false };
const written: SafetyPlan = {
  ...empty,
  revision: 3,
  content: { ...emptyPlan, alone: 'A walk.', people: [lea] },
  day: '2026-11-24',
  versions: [version],
};
const shared: SafetyPlan = {
  ...written,
  sharing: {
    revision: 3,
    parts: ['alone'],
    day: '2026-11-24',
    sharedOn: '2026-11-24',
    isNewest: true,
  },
};

async function open(plan: SafetyPlan, routes: Routes = {}) {
  const server = fakeServer({
    'GET account/me': () => ok(noor),
    [`GET ${own}`]: () => ok(plan),
    [`PUT ${own}`]: ({ body }) => {
      const content = Object(body).content;
      return ok({ ...written, revision: plan.revision + 1, content });
    },
    [`PUT ${own}/sharing`]: () => ok(shared),
    [`DELETE ${own}/sharing`]: () => ok(written),
    [`DELETE ${own}`]: () => ok(null, 204),
    ...routes,
  });
  const page = renderApp(`/p/${practice}/client/safety-plan`);
  await screen.findByRole('heading', { level: 1, name: 'My safety plan' });
  return { server, page };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const accessible = async () => {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations).toEqual([]);
};

describe('a client’s safety plan', () => {
  it('begins to be written where nothing is there, and is saved as it is written', async () => {
    const { server } = await open(empty);
    await screen.findByText(/Nothing written here yet/);
    write('What I can do by myself', 'Tea.');
    await waitFor(() => expect(server.of('PUT', 'safety-plan')).toHaveLength(1), {
      timeout: 4000,
    });
    expect(server.of('PUT', 'safety-plan')[0]).toMatchObject({
      ifMatch: '"0"',
      body: { content: { ...emptyPlan, alone: 'Tea.' }, together: false },
    });
    await screen.findByText('Saved in your account, kept private');
    await accessible();
    press('Done');
    await screen.findByRole('heading', { name: 'What I can do by myself' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Tea.')).toBeTruthy();
  });

  it('takes people one by one, by name, phone and what to say', async () => {
    const { server } = await open(empty);
    await screen.findByText(/Nothing written here yet/);
    press('Add a person');
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    write('Name', 'Lea');
    write('Phone', '555-0101');
    write('What I could say', 'Come over?');
    press('Done');
    await waitFor(() => expect(server.of('PUT', 'safety-plan')).toHaveLength(1));
    const [{ body } = { body: null }] = server.of('PUT', 'safety-plan');
    expect(Object(body).content.people).toMatchObject([
      { name: 'Lea', phone: '555-0101', say: 'Come over?' },
    ]);
    const call = await screen.findByRole('link', { name: 'Call 555-0101' });
    expect(call.getAttribute('href')).toBe('tel:5550101');
  });

  it('takes a person away again', async () => {
    await open(written);
    await screen.findByText('A walk.');
    press('Write on');
    press('Remove Lea');
    press('Done');
    await screen.findByText('A walk.');
    expect(screen.queryByText('Lea')).toBeNull();
  });

  it('is read in large words, printed, and is on no page that says it is watched', async () => {
    await open(written);
    await screen.findByText('A walk.');
    expect(
      screen.getByText(/nobody at the practice can open it, nor see that it is there/),
    ).toBeTruthy();
    expect(screen.getByText(/Nobody is told when you open the plan or write in it/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Print' })).toBeTruthy();
    expect(document.title).toBe('Selfward');
    await accessible();
  });

  it('without network is saved nowhere but here, and says so', async () => {
    const { server } = await open(written);
    await screen.findByText('A walk.');
    press('Write on');
    server.state.isOffline = true;
    write('What matters to me', 'My garden.');
    press('Done');
    await screen.findByText(/Not saved\. .*Your words are still on this screen/);
    expect(screen.getByDisplayValue('My garden.')).toBeTruthy();
    server.state.isOffline = false;
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(server.of('PUT', 'safety-plan')).toHaveLength(1));
  });

  it('written on elsewhere stands there twice, and the person chooses', async () => {
    let conflicts = 1;
    const theirs = { ...written, revision: 4, content: { ...emptyPlan, alone: 'Theirs.' } };
    const { server } = await open(written, {
      [`PUT ${own}`]: ({ body }) =>
        conflicts-- > 0
          ? refuse(412, 'revision-changed', { current: theirs })
          : ok({ ...theirs, revision: 5, content: Object(body).content }),
    });
    await screen.findByText('A walk.');
    press('Write on');
    write('What I can do by myself', 'Mine.');
    press('Done');
    const both = within(await screen.findByRole('table'));
    expect(both.getByText('Mine.')).toBeTruthy();
    expect(both.getByText('Theirs.')).toBeTruthy();
    await act(async () => press('Keep what is written here'));
    await waitFor(() => expect(server.of('PUT', 'safety-plan').at(-1)?.ifMatch).toBe('"4"'));
  });

  it('says that it is written together while the two meet, and offers it at no other time', async () => {
    const { server } = await open({ ...empty, isMeeting: true });
    fireEvent.click(await screen.findByLabelText('We are writing this together, in our session'));
    write('What I can do by myself', 'Tea.');
    press('Done');
    await waitFor(() =>
      expect(server.of('PUT', 'safety-plan')[0]?.body).toMatchObject({ together: true }),
    );
  });

  it('offers no such tick when nobody meets', async () => {
    await open(empty);
    await screen.findByText(/Nothing written here yet/);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('shows an earlier day when somebody asks for it', async () => {
    const before = { ...version, id: practice, day: '2026-11-01', isTogether: true };
    await open(
      { ...written, versions: [version, before] },
      {
        [`GET ${own}/versions/${practice}`]: () =>
          ok({ version: before, content: { ...emptyPlan, alone: 'Sleep.' } }),
      },
    );
    await screen.findByText('A walk.');
    expect(screen.getByText('written together')).toBeTruthy();
    press('Show');
    await screen.findByText('Sleep.');
    press('Close');
    expect(screen.queryByText('Sleep.')).toBeNull();
  });

  it('is deleted after one question, with what is known said', async () => {
    const { server } = await open({ ...shared, versions: [{ ...version, wasShared: true }] });
    await screen.findByText('A walk.');
    press('Delete the plan');
    const dialog = within(screen.getByRole('dialog', { name: 'Delete the plan for ever?' }));
    expect(dialog.getByText(/What somebody has read they know/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Delete for ever' }));
    await waitFor(() => expect(server.of('DELETE', 'safety-plan')[0]?.ifMatch).toBe('"3"'));
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
  });
});

describe('sharing the plan', () => {
  it('names everybody, presets nothing, and can be undone', async () => {
    const { server } = await open(written);
    await screen.findByText(/By sharing it can be read by Ruth; when they are away.*by Dana/);
    expect(screen.queryByRole('button', { name: /^Share/ })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'What I can do by myself' }));
    press('Share this heading');
    await screen.findByText(/Ruth can read “What I can do by myself”/);
    expect(server.of('PUT', 'sharing')[0]?.body).toEqual({ revision: 3, parts: ['alone'] });
    await act(async () => press('Undo'));
    await waitFor(() => expect(server.of('DELETE', 'sharing')).toHaveLength(1));
    await screen.findByText(/nobody at the practice can open it/);
  });

  it('takes single headings of an older version back without sharing what is newer', async () => {
    const sharing = { ...shared.sharing, revision: 2, isNewest: false };
    const parts = ['alone' as const, 'people' as const];
    const day = '2026-11-20';
    const { server } = await open({
      ...written,
      sharing: { ...sharing, parts, day, sharedOn: day },
    });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'People I can ask for help' }));
    press('Share it like this');
    await screen.findByText('Taken back. It is kept by you again.');
    expect(server.of('PUT', 'sharing')[0]?.body).toEqual({ revision: 2, parts: ['alone'] });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('is taken back at once', async () => {
    const { server } = await open(shared);
    await screen.findByText(/Ruth can read/);
    expect(screen.queryByRole('button', { name: 'Share it like this' })).toBeNull();
    press('Take back');
    await screen.findByText('Taken back. It is kept by you again.');
    expect(server.of('DELETE', 'sharing')).toHaveLength(1);
  });

  it('says that what was written since then is kept', async () => {
    const sharing = {
      revision: 2,
      parts: ['alone' as const],
      day: '2026-11-20',
      sharedOn: '2026-11-20',
      isNewest: false,
    };
    await open({ ...written, sharing });
    await screen.findByText(/You have written on since then/);
    expect(screen.getByRole('button', { name: 'Share it like this' })).toBeTruthy();
  });

  it('is over when the work has ended, and the plan stays', async () => {
    await open({ ...written, isSharingClosed: true });
    await screen.findByText(/Nothing new reaches the practice; the plan stays yours/);
    expect(screen.queryByRole('button', { name: /Share/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Write on' })).toBeTruthy();
  });
});
