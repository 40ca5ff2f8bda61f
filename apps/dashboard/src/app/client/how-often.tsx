import type { Rhythm } from '@selfward/domain';
import messages from '../../i18n/messages/coming.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { rhythmInWords } from '../../ui/rhythm-words.ts';
import { Entry } from '../../ui/sheet.tsx';

loadMessages(messages);

export default function HowOften({ rhythm }: { rhythm: Rhythm }) {
  return (
    <li>
      <Entry>
        <h3>{t('coming.how-often')}</h3>
        <p className="quiet">{rhythmInWords(rhythm)}.</p>
      </Entry>
    </li>
  );
}
