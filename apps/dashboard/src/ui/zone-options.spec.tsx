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
