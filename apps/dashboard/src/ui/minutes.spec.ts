import { library } from '@selfward/content';
import client from '../i18n/messages/client.json' with { type: 'json' };
import first from '../i18n/messages/home.json' with { type: 'json' };
import { loadMessages, t } from '../i18n/t.ts';
import { minutesInWords } from './minutes.ts';

loadMessages(client);
loadMessages(first);

const said: Record<string, string> = {
  '25': '25 minutes',
  '20': '20 minutes',
  '15': '15 minutes',
  '15-20': '15–20 minutes',
  '3-4': '3–4 minutes',
  '3-5 per entry': '3–5 minutes per entry',
  '3 per entry': '3 minutes per entry',
  '15 per situation': '15 minutes per situation',
  '25, best in session': '25 minutes, best in session',
  '5 to plan, 3 after': '5 minutes to plan, 3 after',
};

describe('how long it takes', () => {
  it('is one minute and several minutes', () => {
    expect(minutesInWords('1', 'minutes.full')).toBe('1 minute');
    expect(minutesInWords(2, 'minutes.full')).toBe('2 minutes');
    expect(minutesInWords('1-2', 'minutes.full')).toBe('1–2 minutes');
    expect(minutesInWords('1 per entry', 'minutes.full')).toBe('1 minute per entry');
  });

  it.each(library.map(({ slug, minutes, small_minutes }) => [slug, minutes, small_minutes ?? 0]))(
    'reads well as a sentence (%s)',
    (_, range, small) => {
      const minutes = minutesInWords(range, 'minutes.full');
      expect(minutes).toBe(said[range]);
      expect(t('home.minutes-small', { small, minutes })).toBe(
        `${small === 1 ? 'One minute' : `${small} minutes`} for the small version. All of it: about ${said[range]}.`,
      );
    },
  );
});
