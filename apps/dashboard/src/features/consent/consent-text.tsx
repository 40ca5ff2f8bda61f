import type { AgreedConsent } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { Entries, Entry } from '../../ui/sheet.tsx';

type Sections = Pick<AgreedConsent, 'sections'>;

interface ConsentTextProps extends Sections {
  /** Before anybody agreed: how far it still goes. */
  counted?: boolean;
}

/** Who sees what. The words come from the server, which stores what was agreed to: all of them, none folded. */
export const ConsentText = ({ sections, counted }: ConsentTextProps) => (
  <div className="part-lead">
    <Entries>
      {sections.map(({ title, text }, at) => (
        <li key={title}>
          <Entry>
            {counted && (
              <p className="meta num">{t('progress', { n: at + 1, of: sections.length })}</p>
            )}
            <h2>{title}</h2>
            <p>{text}</p>
          </Entry>
        </li>
      ))}
    </Entries>
  </div>
);

const wordsAMinute = 180;

/** Read slowly, as one reads what one agrees to. */
export const minutesToRead = ({ sections }: Sections): number => {
  const words = sections.flatMap(({ title, text }) => `${title} ${text}`.split(/\s+/));
  return Math.max(1, Math.ceil(words.length / wordsAMinute));
};
