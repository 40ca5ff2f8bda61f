import { render, screen } from '@testing-library/react';
import { type KeptContacts, nothingKept } from '../../../features/help/kept-contacts.ts';
import messages from '../../../i18n/messages/safety.json' with { type: 'json' };
import { loadMessages } from '../../../i18n/t.ts';
import { Numbers } from './help-numbers.tsx';

beforeAll(() => loadMessages(messages));

const line = { textNumber: null, languages: '', hours: '' };
const other = { ...line, kind: 'other', name: 'Evening line', phone: '000 333' } as const;
const home = { ...line, kind: 'home', name: 'A house', phone: '000 222' } as const;
const crisis = {
  ...line,
  kind: 'crisis',
  name: 'The line',
  phone: '142',
  textNumber: '143',
} as const;
const ambulance = { ...line, kind: 'emergency', name: 'Ambulance', phone: '144' } as const;
const practice = { name: 'Lindenhof', phone: '555', hours: 'Mon to Fri 9 to 5' };

const show = (kept: Partial<KeptContacts>) =>
  render(<Numbers kept={{ ...nothingKept, ...kept }} />);
const offered = () => screen.queryAllByText(/^(Call|Text) /).map(({ textContent }) => textContent);

describe('the numbers after an answer about self-harm', () => {
  it('are in the order of need, however they were entered, and the practice is among them', () => {
    show({ contacts: [other, home, crisis, ambulance], practice });
    expect(offered()).toEqual(['Call 144', 'Call 142', 'Text 143', 'Call 000 333', 'Call 555']);
    screen.getByText('Lindenhof. It is not a crisis line. · Hours: Mon to Fri 9 to 5');
  });

  it('say when a line is open, as hours', () => {
    show({ contacts: [{ ...other, hours: 'six to ten in the evening' }] });
    screen.getByText('Evening line · Hours: six to ten in the evening');
  });

  it('have the one that ships before whatever is no crisis line', () => {
    show({ contacts: [other], isInUnitedStates: true });
    expect(offered()).toEqual(['Call 988', 'Text 988', 'Call 000 333']);
  });

  it('are never none: the page with all of them is one tap away', () => {
    show({});
    expect(offered()).toEqual([]);
    screen.getByRole('link', { name: 'All numbers and other ways' });
  });
});
