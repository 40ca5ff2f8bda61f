import type { MeasureLine } from '@selfward/contract';
import messages from '../../i18n/messages/measures.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { minutesInWords } from '../../ui/minutes.ts';
import { Entries, EntryLink, Part } from '../../ui/sheet.tsx';

loadMessages(messages);

interface MeasureListProps {
  practice: string;
  measures: readonly MeasureLine[];
}

/** A section of its own: a measure is no exercise, though both are agreed on. */
export const MeasureList = ({ practice, measures }: MeasureListProps) => (
  <Part title={t('measures.title')}>
    <p className="quiet small after-head">{t('measures.about')}</p>
    <Entries>
      {measures.map((measure) => (
        <li key={measure.slug}>
          <EntryLink
            to="/p/$practice/therapist/library/measures/$measure"
            params={{ practice, measure: measure.slug }}
            search={{}}
            title={measure.title}
            note={measure.purpose}
            end={<End measure={measure} />}
          />
        </li>
      ))}
    </Entries>
  </Part>
);

const End = ({ measure: { minutes, whyNot } }: { measure: MeasureLine }) =>
  whyNot ? (
    <Chip>{t(`measures.${whyNot}`)}</Chip>
  ) : (
    <span className="meta num">{minutesInWords(minutes)}</span>
  );
