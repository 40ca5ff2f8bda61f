import type { Enrolment } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { type Fact, Facts } from '../../ui/columns.tsx';
import { weekdayName } from '../../ui/rhythm-words.ts';
import { Part } from '../../ui/sheet.tsx';
import { Words } from '../../ui/words.tsx';
import { paceInWords } from './pace-choice.tsx';

/** The card that was made once and stands on each agreement that opens. */
export const PlanCard = ({ enrolment }: { enrolment: Enrolment }) => {
  const { card, ownDay, maxOpen } = enrolment;
  return (
    <Part title={t('plan.card')}>
      <div className="after-head stack-3">
        {card.why && (
          <blockquote className="quote">
            <Words small>{card.why}</Words>
          </blockquote>
        )}
        <Facts
          facts={[
            [t('card.size'), t(`card.size.${card.size}`)],
            ...said(t('card.when'), card.whenAndWhere),
            ...said(t('card.way'), card.inTheWay),
            [
              t('plan.card.own-day'),
              t('plan.card.own-day.at', { day: weekdayName(ownDay.weekday), time: ownDay.time }),
            ],
            [t('plan.pace'), paceInWords(maxOpen)],
          ]}
        />
      </div>
    </Part>
  );
};

const said = (name: string, words: string): Fact[] =>
  words === ''
    ? []
    : [
        [
          name,
          <span className="words words-small" key={name}>
            {words}
          </span>,
        ],
      ];
