import { jest } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../public');
const page = fs.readFileSync(path.join(folder, 'help.html'), 'utf8');
const script = fs.readFileSync(path.join(folder, 'help.js'), 'utf8');

const now = { name: 'Linden', phone: '555-0142' };
const number = { textNumber: null, hours: '', languages: '' };
const crisis = { ...number, kind: 'crisis', name: 'Line of the city', phone: '000 111' };
const home = { ...number, kind: 'home', name: 'A house', phone: '000 222' };
const other = { ...number, kind: 'other', name: 'Evening line', phone: '000 333' };

/** What the app left on the device, as the page asks for it. */
function device(kept: Record<string, unknown>): object {
  const answer = (result: unknown) => {
    const request: { result: unknown; onsuccess?: () => void } = { result };
    queueMicrotask(() => request.onsuccess?.());
    return request;
  };
  const store = { get: (name: string) => answer(kept[name]) };
  return { open: () => answer({ transaction: () => ({ objectStore: () => store }) }) };
}

async function open(kept: Record<string, unknown> = {}): Promise<void> {
  const { documentElement } = new DOMParser().parseFromString(page, 'text/html');
  document.replaceChild(document.importNode(documentElement, true), document.documentElement);
  Object.assign(window, { indexedDB: device(kept) });
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
