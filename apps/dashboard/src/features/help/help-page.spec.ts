import { jest } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { emptyPlan } from '@selfward/domain';
import { makeKey, seal } from '../writing/sealing.ts';

const folder = path.resolve(import.meta.dirname, '../../../public');
const page = fs.readFileSync(path.join(folder, 'help.html'), 'utf8');
const script = fs.readFileSync(path.join(folder, 'help.js'), 'utf8');

const now = { name: 'Linden', phone: '555-0142' };
const number = { textNumber: null, hours: '', languages: '' };
const crisis = { ...number, kind: 'crisis', name: 'Line of the city', phone: '000 111' };
const home = { ...number, kind: 'home', name: 'A house', phone: '000 222' };
const other = { ...number, kind: 'other', name: 'Evening line', phone: '000 333' };

type Records = Record<string, unknown>;

/** What the page took off the device. */
const dropped: string[] = [];

/** What the app left on the device, as the page asks for it: the numbers, and what is sealed. */
function device(kept: Records, sealed: Record<string, Records> | null): object {
  const answer = (result: unknown) => {
    const request: { result: unknown; onsuccess?: () => void } = { result };
    queueMicrotask(() => request.onsuccess?.());
    return request;
  };
  const store = (records: Records) => ({
    get: (name: string) => answer(records[name]),
    getAllKeys: () => answer(Object.keys(records)),
    delete: (name: string) => void dropped.push(name),
  });
  const database = (stores: Record<string, Records>) =>
    answer({
      transaction: () => ({ objectStore: (name: string) => store(stores[name] ?? {}) }),
      close: () => undefined,
    });
  return {
    open: (name: string) => {
      if (name === 'selfward-help') return database({ practice: kept });
      return sealed ? database(sealed) : made;
    },
  };
}

/** A store that was not there: the page must not leave one behind. */
const abort = jest.fn();
const made: { transaction: object; onupgradeneeded?: () => void } = { transaction: { abort } };

async function open(
  kept: Records = {},
  sealed: Record<string, Records> | null = null,
): Promise<void> {
  const { documentElement } = new DOMParser().parseFromString(page, 'text/html');
  document.replaceChild(document.importNode(documentElement, true), document.documentElement);
  Object.assign(window, { indexedDB: device(kept, sealed) });
  window.eval(script);
  await new Promise((done) => setTimeout(done));
}

const shown = (selector: string) =>
  [...document.querySelectorAll(selector)]
    .filter((one) => one.closest('[hidden]') === null)
    .map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
const calls = () => shown('a[href^="tel:"] strong');
const filled = () => shown('a.button-main strong');

describe('the help page', () => {
  it('is right for everybody where nothing was ever left on this device', async () => {
    await open();
    expect(calls()).toEqual(['Call 988']);
    expect(filled()).toEqual([]);
    expect(shown('#us-call .small')).toEqual(['Crisis line, day and night. United States only.']);
    expect(shown('#practice')).toEqual([]);
  });

  it('puts the practice’s crisis line in the place of one that rings in another country', async () => {
    await open({ contacts: { hours: '', contacts: [other, crisis] } });
    expect(calls()).toEqual(['Call 000 333', 'Call 000 111']);
    expect(filled()).toEqual(['Call 000 111']);
  });

  it('fills 988 for a practice in the United States that has no such line', async () => {
    await open({ now, contacts: { hours: '', contacts: [other], isInUnitedStates: true } });
    expect(calls()).toEqual(['Call 000 333', 'Call 988', 'Call 555-0142']);
    expect(filled()).toEqual(['Call 988']);
    // Quiet words cannot be read on the filled ground.
    expect(shown('a.button-main .quiet')).toEqual([]);
  });

  it('shows the practice’s phone instead of 988 for a practice elsewhere', async () => {
    await open({ now, contacts: { hours: '', contacts: [], isInUnitedStates: false } });
    expect(calls()).toEqual(['Call 555-0142']);
    expect(shown('a[href="sms:988"]')).toEqual([]);
    expect(shown('#us-note')).toEqual([
      'Outside the United States, your local emergency number can connect you to a crisis line.',
    ]);
  });

  it('puts the phone before 988 where it is not known in what country this is', async () => {
    await open({ now, contacts: { hours: '', contacts: [] } });
    expect(calls()).toEqual(['Call 555-0142', 'Call 988']);
    expect(filled()).toEqual([]);
  });

  it('names who helps at home where it speaks of home', async () => {
    await open({ contacts: { hours: '', contacts: [home, crisis] } });
    expect(shown('#contacts strong')).toEqual(['Call 000 111']);
    expect(shown('#home-contacts strong')).toEqual(['Call 000 222']);
  });

  it('ends the practice’s hours once', async () => {
    const hours = ['Weekdays 9 to 6', 'Weekdays. Please leave a message.'];
    const said: unknown[] = [];
    for (const text of hours) {
      await open({ now, contacts: { hours: text, contacts: [] } });
      said.push(...shown('#practice .meta'));
    }
    expect(said).toEqual([
      'Weekdays 9 to 6. It is not a crisis line.',
      'Weekdays. Please leave a message. It is not a crisis line.',
    ]);
  });

  it('leads back to the page that led here, and to no other site', async () => {
    const led: (string | null)[] = [];
    for (const from of ['/invitation', '//elsewhere.example', 'javascript:alert(1)']) {
      sessionStorage.setItem('selfward-help-from', from);
      await open();
      led.push(document.querySelector('#return')?.getAttribute('href') ?? null);
    }
    sessionStorage.clear();
    expect(led).toEqual(['/invitation', '/', '/']);
  });

  it('goes back where the browser knows a page of Selfward before it', async () => {
    const back = jest.spyOn(window.history, 'back').mockImplementation(() => undefined);
    const went: number[] = [];
    for (const canGoBack of [false, true]) {
      Object.assign(window, { navigation: { canGoBack } });
      await open();
      const link = document.querySelector<HTMLElement>('#return');
      link?.addEventListener('click', (event) => event.preventDefault());
      link?.click();
      went.push(back.mock.calls.length);
    }
    Reflect.deleteProperty(window, 'navigation');
    expect(went).toEqual([0, 1]);
  });

  it('takes a name as text, whatever stands in it', async () => {
    await open({ contacts: { hours: '', contacts: [{ ...crisis, name: '<img src=x>' }] } });
    expect(document.querySelector('img')).toBeNull();
    expect(shown('#contacts .small')).toEqual(['<img src=x>']);
  });
});

describe('the safety plan on the help page', () => {
  const name = 'plan/practice/member';
  const lea = { id: '1', name: 'Lea', phone: '555-0101', say: 'Can you come?' };
  const content = {
    ...emptyPlan,
    alone: 'A walk.\nTea.',
    people: [lea, { ...lea, id: '2', name: 'Per', phone: 'at work', say: '' }],
  };
  const copy = { content, day: '2026-11-24', until: Date.now() + 60_000 };

  async function openWith(words: object, at = name): Promise<void> {
    const key = await makeKey();
    const asides = {
      [at]: await seal(key, name, words),
      'half/practice/member/card': await seal(key, 'half/practice/member/card', { why: 'x' }),
    };
    await open({}, { keys: { draft: key }, asides });
    await new Promise((done) => setTimeout(done, 50));
  }

  it('is read from the sealed copy that the app left, folded, with people who can be called', async () => {
    await openWith(copy);
    expect(shown('#people strong')).toEqual(['Call 555-0101']);
    expect(shown('#people .words')).toEqual(['“Can you come?”', 'Per']);
    expect(shown('#plan h3')).toEqual(['What I can do by myself', 'People I can ask for help']);
    expect(shown('#plan-parts > .words')).toEqual(['A walk. Tea.']);
    expect(shown('#plan-day')).toEqual(['A copy on this device, written on November 24, 2026.']);
    expect(document.querySelector('details')?.open).toBe(false);
  });

  it('takes what is written there as text', async () => {
    await openWith({ ...copy, content: { ...content, matters: '<img src=x>' } });
    expect(document.querySelector('img')).toBeNull();
    expect(shown('#plan-parts > .words')).toContain('<img src=x>');
  });

  it('is not there where it was moved, or where nothing is written', async () => {
    await openWith(copy, 'plan/practice/other');
    expect(shown('#plan')).toEqual([]);
    await openWith({ ...copy, content: emptyPlan });
    expect([...shown('#plan'), ...shown('#people')]).toEqual([]);
  });

  it('is shown no more, and dropped, a week after somebody was last signed in here', async () => {
    await openWith({ ...copy, until: Date.now() - 1 });
    expect([...shown('#plan'), ...shown('#people')]).toEqual([]);
    expect(dropped).toEqual([name]);
  });

  it('leaves no store behind on a device that has none', async () => {
    await open();
    made.onupgradeneeded?.();
    expect(abort).toHaveBeenCalledTimes(1);
    expect(shown('#plan')).toEqual([]);
  });
});
