import { render, screen } from '@testing-library/react';
import { ZoneOptions } from './zone-options.tsx';

describe('the list of time zones', () => {
  it('has what is chosen first, and no raw name of a zone', () => {
    render(
      <select defaultValue="Europe/Vienna">
        <ZoneOptions chosen="Europe/Vienna" />
      </select>,
    );
    const options = screen.getAllByRole<HTMLOptionElement>('option');
    expect(options[0]?.textContent).toBe('Europe, Vienna');
    expect(screen.getByRole('combobox')).toHaveProperty('value', 'Europe/Vienna');
    expect(options.filter(({ textContent }) => /[_/]/.test(textContent ?? ''))).toEqual([]);
    expect(options.filter(({ value }) => value === 'Europe/Vienna')).toHaveLength(1);
  });

  it('calls each place as it is called today, once, and keeps what was chosen by an old name', () => {
    render(
      <select defaultValue="Asia/Calcutta">
        <ZoneOptions chosen="Asia/Calcutta" />
      </select>,
    );
    const options = screen.getAllByRole<HTMLOptionElement>('option');
    const names = options.map(({ textContent }) => textContent);
    expect(names[0]).toBe('Asia, Kolkata');
    expect(options[0]?.value).toBe('Asia/Calcutta');
    expect(names.filter((name) => /Kolkata|Calcutta/.test(name ?? ''))).toHaveLength(1);
    expect(names).toEqual(expect.arrayContaining(['Kyiv', 'Yangon', 'Kathmandu']));
    expect(names.filter((name) => /Kiev|Rangoon|Katmandu|Saigon/.test(name ?? ''))).toEqual([]);
  });

  it('is found by the city, under its region', () => {
    render(
      <select defaultValue="UTC">
        <ZoneOptions chosen="UTC" />
      </select>,
    );
    const city = screen.getByRole<HTMLOptionElement>('option', { name: 'New York' });
    expect(city.closest('optgroup')?.label).toBe('America');
    expect(screen.getAllByRole('option')[0]?.textContent).toBe('UTC');
  });
});
