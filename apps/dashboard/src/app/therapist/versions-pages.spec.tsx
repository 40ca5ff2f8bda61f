import type { ExerciseTranslation, OlderAgreement, TranslationDraft } from '@selfward/contract';
import { compareVersions, type Exercise, wordingOf } from '@selfward/domain';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ok, refuse, type Routes } from '../../test/fake-server.ts';
import { assignment } from '../../test/practice.ts';
import { aDraft, copied, draftRoutes, slug } from './test/draft.ts';
import { asRuth, client, own } from './test/ruth.ts';

const click = async (name: string | RegExp) =>
  act(async () => fireEvent.click(await screen.findByRole('button', { name })));
const write = async (label: string | RegExp, value: string) =>
  act(async () => fireEvent.change(await screen.findByLabelText(label), { target: { value } }));

const first: Exercise = { ...copied, version: '1.0.0', status: 'active' };
const second: Exercise = { ...first, version: '1.0.1', title: 'Where did it begin?' };

const line = {
  slug,
  title: second.title,
  version: '1.0.1',
  series: 1,
  publishedAt: '2026-11-21T10:00:00Z',
  publishedByName: 'Ruth',
  retiredAt: null,
  derivedFrom: 'roots@1.0.0',
  draftId: null,
};

const versionLine = (exercise: Exercise, step: unknown) => ({
  version: exercise.version,
  series: exercise.series,
  lang: 'en',
  publishedAt: '2026-11-21T10:00:00Z',
  publishedByName: 'Ruth',
  step,
  translations: [],
});

const step = compareVersions(first, second);
/** As the API names what a change is about. */
const named = {
  ...step,
  reasons: [
    ...step.reasons.map((reason) => ({ ...reason, name: null })),
    {
      change: 'type' as const,
      bump: 'major' as const,
      place: '/items/1/type',
      address: 'first',
      mayChangeMeaning: false,
      name: 'What do you remember?',
    },
  ],
};

const older: OlderAgreement = {
  assignmentId: assignment,
  clientId: client,
  clientName: 'Noor Haddad',
  version: '1.0.0',
  series: 1,
};

const translationsPath = `${own}/exercises/${slug}/versions/1.0.1/translations`;

const noDraft: TranslationDraft = {
  lang: 'de',
  official: false,
  authorName: '',
  savedAt: null,
  revision: 0,
  wording: {},
  known: {},
};

const routes = (more: Routes = {}): Routes => ({
  [`GET ${own}/exercises/${slug}`]: () =>
    ok({
      exercise: second,
      isPlayable: true,
      source: 'practice',
      isRetired: false,
      canCopy: true,
      ideas: [],
    }),
  [`GET ${own}/own-exercises`]: () => ok({ exercises: [line], drafts: [] }),
  [`GET ${own}/own-exercises/${slug}/versions`]: () =>
    ok({
      versions: [versionLine(second, named), versionLine(first, null)],
    }),
  [`GET ${own}/own-exercises/${slug}/versions/1.0.0`]: () => ok({ exercise: first }),
  [`GET ${own}/exercises/${slug}/agreements`]: () =>
    ok({ version: '1.0.1', series: 1, agreements: [older] }),
  [`GET ${translationsPath}`]: () => ok({ translations: [], drafts: [] }),
  [`GET ${translationsPath}/de/draft`]: () => ok(noDraft),
  ...more,
});

const at = `therapist/library/${slug}/versions`;

describe('publishing', () => {
  const base: Exercise = { ...first, version: '1.2.0', series: 2 };
  const [ready, story, lessons] = base.items;
  const publish = (exercise: Exercise) => {
    const draft = aDraft({ base, exercise });
    const { routes: held } = draftRoutes(draft, {
      ...routes(),
      [`POST ${own}/exercise-drafts/${draft.id}/publish`]: () => ok(line, 201),
    });
    return asRuth(`therapist/library/drafts/${draft.id}?view=publish`, held);
  };

  it('says that a wording fix keeps the series, and asks whether it means the same', async () => {
    const { server, router } = publish({ ...base, title: 'Where did it begin?' });
    expect(await screen.findByText('It becomes version 1.2.1.')).toBeTruthy();
    expect(screen.getByText(/^The series goes on/)).toBeTruthy();
    expect(screen.getByText('“Title”: other words')).toBeTruthy();
    await click('Publish version 1.2.1');
    await waitFor(() => expect(router.state.location.pathname).toMatch(/versions$/));
    expect(server.of('POST', 'publish')).toEqual([
      expect.objectContaining({
        ifMatch: '"3"',
        body: { version: '1.2.1', series: 2, newMeaning: false },
      }),
    ]);
    expect(await screen.findByText('Noor Haddad')).toBeTruthy();
  });

  it('lets the author say that the words mean something else: then a new series begins', async () => {
    const items = base.items.map((item) =>
      item.id === 'first' ? { ...item, text: 'What did you lose?' } : item,
    );
    const { server } = publish({ ...base, items });
    fireEvent.click(await screen.findByRole('radio', { name: /they ask something else now/ }));
    expect(screen.getByText(/^A new series begins/)).toBeTruthy();
    await click('Publish version 2.0.0');
    expect(server.of('POST', 'publish')[0]?.body).toEqual({
      version: '2.0.0',
      series: 3,
      newMeaning: true,
    });
  });

  it('says of a removed choice that it starts a new series, and asks nothing', async () => {
    const fewer = lessons && 'options' in lessons ? lessons.options.slice(0, 2) : [];
    const items = [ready, story, lessons && { ...lessons, options: fewer }];
    publish({ ...base, items: items.flatMap((item) => (item ? [item] : [])) });
    expect(await screen.findByText(/^A new series begins/)).toBeTruthy();
    expect(
      screen.getByText('“Which of these did you pick up?”: a choice was removed'),
    ).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /something else now/ })).toBeNull();
  });

  it('has nothing to publish where nothing was changed', async () => {
    publish(base);
    expect(await screen.findByText(/Nothing was changed since the last version/)).toBeTruthy();
  });

  it('names by place what only the practice can know', async () => {
    const errors = [{ pointer: '#/exercise/items/2/sources/0', detail: 'source-unknown' }];
    const draft = aDraft({ base, exercise: { ...base, title: 'Other' } });
    asRuth(
      `therapist/library/drafts/${draft.id}?view=publish`,
      draftRoutes(draft, {
        [`POST ${own}/exercise-drafts/${draft.id}/publish`]: () =>
          refuse(422, 'invalid-input', { errors }),
      }).routes,
    );
    await click('Publish version 1.2.1');
    expect(
      await screen.findByText(
        /^“Which of these did you pick up\?”: Which answer: .*not in this practice/,
      ),
    ).toBeTruthy();
  });
});

describe('the versions of an exercise', () => {
  it('stand with what each changed, and an old one opens as it was', async () => {
    asRuth(at, routes());
    const versions = within(await screen.findByRole('region', { name: 'Versions' }));
    expect(await versions.findByText('“Title”: other words')).toBeTruthy();
    expect(versions.getByText('“What do you remember?”: asked in another way')).toBeTruthy();
    expect(versions.getByText('The first version.')).toBeTruthy();
    fireEvent.click(versions.getByRole('link', { name: 'Version 1.0.0' }));
    expect(await screen.findByText(/^Version 1\.0\.0, as it was/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: first.title })).toBeTruthy();
  });

  it('are moved on to one by one', async () => {
    const left = { now: [older] };
    const { server } = asRuth(
      at,
      routes({
        [`GET ${own}/exercises/${slug}/agreements`]: () =>
          ok({ version: '1.0.1', series: 1, agreements: left.now }),
        [`POST ${own}/exercises/${slug}/agreements/${assignment}/move-on`]: () => {
          left.now = [];
          return ok({});
        },
      }),
    );
    await click('Move Noor Haddad on to version 1.0.1');
    const sure = within(await screen.findByRole('dialog'));
    expect(sure.getByText(/the numbers stay in one line\. There is no way back/)).toBeTruthy();
    expect(server.of('POST', 'move-on')).toEqual([]);
    await act(async () => fireEvent.click(sure.getByRole('button', { name: 'Move on' })));
    expect(await screen.findByText('Noor Haddad has version 1.0.1 now.')).toBeTruthy();
    expect(await screen.findByText(/None of your clients has an older version/)).toBeTruthy();
    expect(server.of('POST', 'move-on')[0]?.body).toEqual({ version: '1.0.1' });
  });

  it('of another series say what becomes of the numbers before anybody is moved', async () => {
    asRuth(
      at,
      routes({
        [`GET ${own}/exercises/${slug}/agreements`]: () =>
          ok({ version: '2.0.0', series: 2, agreements: [older] }),
      }),
    );
    expect(await screen.findByText(/of another series: numbers would begin anew/)).toBeTruthy();
    await click('Move Noor Haddad on to version 2.0.0');
    expect(await screen.findByText(/is not joined to the numbers so far/)).toBeTruthy();
  });

  it('lead on to agreeing on the newest', async () => {
    asRuth(at, routes());
    const link = await screen.findByRole('link', { name: 'Agree on this' });
    expect(link.getAttribute('href')).toContain(`agree?exercise=${slug}`);
  });

  it('come as a file', async () => {
    const files: string[] = [];
    const press = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      files.push(this.download);
    };
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    asRuth(
      at,
      routes({
        [`GET ${own}/own-exercises/${slug}/versions/1.0.1/file`]: () =>
          ok({ format: 'x', exercise: { title: second.title } }),
      }),
    );
    await click('Version 1.0.1 as a file');
    await waitFor(() => expect(files).toEqual(['where-did-it-begin-1.0.1.json']));
    HTMLAnchorElement.prototype.click = press;
  });

  it('are taken out of use, and back by undo', async () => {
    const { server } = asRuth(
      at,
      routes({ [`PUT ${own}/own-exercises/${slug}/retired`]: () => ok(line) }),
    );
    await click('Take it out of use');
    await click('Undo');
    await waitFor(() =>
      expect(server.of('PUT', 'retired').map(({ body }) => body)).toEqual([
        { retired: true },
        { retired: false },
      ]),
    );
  });
});

describe('a translation', () => {
  const de = `${translationsPath}/de`;
  const lines = wordingOf(second);

  it('is begun by its language, and names the lines that are missing', async () => {
    const { router } = asRuth(at, routes());
    await screen.findByLabelText('Another language');
    await click('Translate');
    expect(screen.getByRole('alert').textContent).toBe('Please choose a language.');
    expect(screen.queryByRole('option', { name: 'English' })).toBeNull();
    await write('Another language', 'de');
    await click('Translate');
    expect(await screen.findByRole('heading', { level: 1, name: /in German$/ })).toBeTruthy();
    expect(router.state.location.search).toEqual({ version: '1.0.1', lang: 'de' });
    expect(
      await screen.findByText(new RegExp(`^${lines.length} lines are still to write`)),
    ).toBeTruthy();
    await click('To the first');
    expect(document.activeElement).toBe(
      screen.getByLabelText(/^Translation of: Where did it begin/),
    );
  });

  it('is saved as a whole, own or official', async () => {
    const { server, router } = asRuth(
      `${at}?version=1.0.1&lang=de`,
      routes({
        [`PUT ${de}?draft=0`]: ({ body }) =>
          ok({ lang: 'de', authorName: 'Ruth', savedAt: '', revision: 1, ...Object(body) }),
      }),
    );
    for (const area of await screen.findAllByLabelText(/^Translation of/))
      await act(async () => fireEvent.change(area, { target: { value: 'Auf Deutsch' } }));
    expect(screen.getByText('Every line is there.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: /^Official/ }));
    await click('Save in German');
    await waitFor(() => expect(router.state.location.search).toEqual({ version: '1.0.1' }));
    const [sent] = server.of('PUT', 'translations/de');
    expect(sent?.ifMatch).toBe('"0"');
    expect(sent?.body).toEqual({
      official: true,
      wording: Object.fromEntries(lines.map(({ path }) => [path, 'Auf Deutsch'])),
    });
  });

  it('is never written over somebody else’s unseen', async () => {
    const there: ExerciseTranslation = {
      lang: 'de',
      official: false,
      authorName: 'Paul',
      savedAt: '2026-11-21T10:00:00Z',
      revision: 4,
      wording: Object.fromEntries(lines.map(({ path }) => [path, 'Von Paul'])),
    };
    asRuth(
      `${at}?version=1.0.1&lang=de`,
      routes({
        [`GET ${de}`]: () => ok({ ...there, revision: 2 }),
        [`PUT ${de}?draft=0`]: () => refuse(412, 'revision-changed', { current: there }),
      }),
    );
    await write(/^Translation of: Where did it begin/, 'Von Ruth');
    await click('Save in German');
    const choice = within(
      await screen.findByRole('region', { name: 'This was changed elsewhere' }),
    );
    expect(choice.getByText('Von Ruth')).toBeTruthy();
    expect(choice.getByText('Von Paul')).toBeTruthy();
  });
});

describe('a file of another practice', () => {
  const choose = async (text: string) => {
    const file = new File([text], 'sleep.json', { type: 'application/json' });
    Object.assign(file, { text: async () => text });
    await act(async () =>
      fireEvent.change(await screen.findByLabelText('The file'), { target: { files: [file] } }),
    );
  };

  it('that is no exercise is refused with everything that is wrong, by its place', async () => {
    asRuth('therapist/library/import', {
      [`POST ${own}/exercise-drafts/import`]: () =>
        refuse(422, 'invalid-input', {
          errors: [
            { pointer: '#/exercise/items/0/show_if', detail: 'condition-in-a-circle' },
            { pointer: '#/exercise/colour', detail: 'This field is not known here.' },
          ],
        }),
    });
    await click('Bring it in');
    expect(screen.getByRole('alert').textContent).toBe('Please choose a file first.');
    await choose('{"exercise":{"items":[{"id":"a","text":"Did you rest?"}]}}');
    await click('Bring it in');
    const refused = within(await screen.findByRole('region', { name: /^Nothing of “sleep.json”/ }));
    expect(refused.getByText(/These questions wait for each other/)).toBeTruthy();
    expect(refused.getByText('“Did you rest?”: When it is shown')).toBeTruthy();
    expect(refused.getByText('This field is not known here.')).toBeTruthy();
  });

  it('arrives as a draft', async () => {
    const draft = aDraft();
    const { server, router } = asRuth('therapist/library/import', {
      ...draftRoutes(draft).routes,
      [`POST ${own}/exercise-drafts/import`]: () => ok(draft, 201),
    });
    await choose('{"format":"selfward-exercise"}');
    await click('Bring it in');
    await waitFor(() => expect(router.state.location.pathname).toContain(draft.id));
    expect(server.of('POST', 'import')[0]?.body).toEqual({
      file: '{"format":"selfward-exercise"}',
    });
  });
});
