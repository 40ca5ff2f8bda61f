import type { TherapistAssignment } from '@selfward/contract';
import { onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { type Fact, Facts } from '../../ui/columns.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { Entries, Entry } from '../../ui/sheet.tsx';
import { Words } from '../../ui/words.tsx';

/** What was agreed, and what may be known of it: nothing about what is not shared. */
export const AgreementList = ({ agreements }: { agreements: readonly TherapistAssignment[] }) => (
  <Entries>
    {agreements.map((agreement) => (
      <li key={agreement.id}>
        <Entry>
          <Agreement agreement={agreement} />
        </Entry>
      </li>
    ))}
  </Entries>
);

function Agreement({ agreement }: { agreement: TherapistAssignment }) {
  const facts = factsOf(agreement);
  return (
    <article className="stack-2">
      <div className="between">
        <h3>{agreement.title}</h3>
        <ProgressChip progress={agreement.progress} />
      </div>
      <p className="meta">
        {t('agreements.on', { day: onDay(agreement.agreedOn) })} ·{' '}
        {t(`agreements.size.${agreement.card.size}`)}
      </p>
      {agreement.card.why && (
        <blockquote className="quote">
          <Words small>{agreement.card.why}</Words>
        </blockquote>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
    </article>
  );
}

type Progress = TherapistAssignment['progress'];

const icons = {
  open: undefined,
  done_kept: 'kept',
  shared: 'shared',
  set_aside: undefined,
  ended: undefined,
} as const satisfies Record<Progress, IconName | undefined>;

const ProgressChip = ({ progress }: { progress: Progress }) => (
  <Chip icon={icons[progress]} tone={progress === 'shared' ? 'accent' : 'plain'}>
    {t(`agreements.progress.${progress}`)}
  </Chip>
);

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

const factsOf = ({ card }: TherapistAssignment): Fact[] => [
  ...said(t('card.when'), card.whenAndWhere),
  ...said(t('card.way'), card.inTheWay),
];
