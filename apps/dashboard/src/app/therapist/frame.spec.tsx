import { fireEvent, screen } from '@testing-library/react';
import { asRuth } from './test/ruth.ts';

const more = () => screen.findByRole('button', { name: 'More' });
const isOpen = async () => (await more()).getAttribute('aria-expanded');

describe('the bar of a therapist', () => {
  it('begins with what is used every day, and has the rest behind one button', async () => {
    asRuth('therapist');
    fireEvent.click(await more());
    expect(await isOpen()).toBe('true');
    const links = screen.getByRole('navigation', { name: 'Pages' }).querySelectorAll('a');
    expect([...links].map(({ textContent }) => textContent)).toEqual([
      'Today',
      'Clients',
      'Library',
      'Days away',
      'Running the practice',
    ]);
  });

  it('closes it on Escape and goes back to the button', async () => {
    asRuth('therapist');
    fireEvent.click(await more());
    const inside = screen.getByRole('link', { name: 'Days away' });
    inside.focus();
    fireEvent.keyDown(inside, { key: 'Escape' });
    expect(await isOpen()).toBe('false');
    expect(document.activeElement).toBe(await more());
  });

  it('closes it when the focus or a finger goes elsewhere, and when the page changes', async () => {
    asRuth('therapist');
    fireEvent.click(await more());
    screen.getByRole('link', { name: 'Library' }).focus();
    expect(await isOpen()).toBe('false');
    fireEvent.click(await more());
    fireEvent.pointerDown(screen.getByRole('main'));
    expect(await isOpen()).toBe('false');
    fireEvent.click(await more());
    fireEvent.click(screen.getByRole('link', { name: 'Library' }));
    await screen.findByRole('heading', { level: 1, name: 'Library' });
    expect(await isOpen()).toBe('false');
  });

  it('says that agreeing and the caseload are about clients', async () => {
    const { router } = asRuth('therapist/caseload');
    const current = async () => (await screen.findByRole('link', { current: true })).textContent;
    await screen.findByRole('heading', { level: 1, name: 'Caseload' });
    expect(screen.getByRole('link', { name: 'Clients' }).getAttribute('aria-current')).toBe('true');
    await router.navigate({ to: '/p/$practice/therapist/agree', params: true });
    await screen.findByRole('heading', { level: 1, name: 'Agree on one thing' });
    expect(await current()).toBe('Clients');
  });
});

describe('a row of links that scrolls sideways', () => {
  it('has the open one in its middle again when the screen was turned', async () => {
    asRuth('therapist/library');
    await screen.findByRole('heading', { level: 1, name: 'Library' });
    const row = screen.getByRole('navigation', { name: 'Pages' });
    const place = (element: Element, left: number, right: number) => {
      element.getBoundingClientRect = () => DOMRect.fromRect({ x: left, width: right - left });
    };
    place(row, 0, 360);
    place(screen.getByRole('link', { current: 'page' }), 500, 600);
    fireEvent(window, new Event('resize'));
    expect(row.scrollLeft).toBe(370);
  });
});

describe('signing out', () => {
  it('says so when it did not get through, and leaves the page as it is', async () => {
    const { server, queries } = asRuth('therapist/library');
    await screen.findByRole('heading', { level: 1, name: 'Library' });
    server.state.isOffline = true;
    fireEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    await screen.findByText(/^You are still signed in/);
    expect(queries.getQueryData(['account', 'me'])).toBeTruthy();
  });
});
