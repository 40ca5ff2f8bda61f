import type { TherapistAssignment } from '@selfward/contract';
import { dayName, onDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type Fact, Facts } from '../../ui/columns.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { Entries, Entry } from '../../ui/sheet.tsx';
import { Words } from '../../ui/words.tsx';
import { AgreementActs } from './agreement-acts.tsx';
import { AgreementChanges } from './agreement-changes.tsx';
import { AgreementSeries } from './agreement-series.tsx';
import styles from './agreement-card.module.css';
import { Reason } from './reasons.tsx';

interface AgreementListProps {
  practice: string;
  agreements: readonly TherapistAssignment[];
  /** How the client is addressed. */
  name: string;
}

/** What was agreed, and what may be known of it: nothing about what is not shared. */
export const AgreementList = ({ agreements, ...more }: AgreementListProps) => (
  <Entries>
    {agreements.map((agreement) => (
      <li key={agreement.id}>
        <Entry>
          <Agreement
            agreement={agreement}
            instead={agreements.find(({ replaces }) => replaces === agreement.id)}
            {...more}
          />
        </Entry>
      </li>
    ))}
  </Entries>
);

type OneProps = Omit<AgreementListProps, 'agreements'> & {
  agreement: TherapistAssignment;
  /** What took its place. */
  instead: TherapistAssignment | undefined;
};

function Agreement(props: OneProps) {
  const { agreement } = props;
  const facts = factsOf(agreement);
  return (
    <article className="stack-2">
      <div className="between">
        <h3>{agreement.title}</h3>
        {isTold(agreement) && <Progresses agreement={agreement} />}
      </div>
      <p className="meta">{metaOf(props).join(' · ')}</p>
      {agreement.card.why && (
        <blockquote className="quote">
          <Words small>{agreement.card.why}</Words>
        </blockquote>
      )}
      <AgreementSeries agreement={agreement} />
      {facts.length > 0 && <Facts facts={facts} />}
      <AgreementChanges agreement={agreement} />
      <Answers {...props} />
      {agreement.canChange && <AgreementActs {...props} />}
    </article>
  );
}

/** Of what comes again a sentence says what became of it: the last one alone is no standing. */
const isTold = ({ series, progress }: TherapistAssignment): boolean =>
  !series || progress === 'declined' || progress === 'ended' || progress === 'shared';

function metaOf({ agreement, instead, name }: OneProps): string[] {
  const { agreedHow, agreedOn, card, clientSize, changedOn, endedOn, setAsideOn } = agreement;
  const on = { day: onDay(agreedOn) };
  return [
    t(agreedHow === 'sent' ? 'agreements.sent' : 'agreements.on', on),
    clientSize ? t(`agreements.chose.${clientSize}`, { name }) : t(`agreements.size.${card.size}`),
    ...(changedOn ? [t('agreements.changed', { day: onDay(changedOn) })] : []),
    ...(setAsideOn ? [t('agreements.set-aside-on', { day: onDay(setAsideOn) })] : []),
    ...(endedOn ? [endOf(onDay(endedOn), instead)] : []),
  ];
}

const endOf = (day: string, instead: TherapistAssignment | undefined): string =>
  instead
    ? t('agreements.ended-for', { day, title: instead.title })
    : t('agreements.ended-on', { day });

/** From what was agreed to what was shared of it. */
function Answers({ practice, agreement }: OneProps) {
  const [response] = agreement.responseIds;
  if (response === undefined) return null;
  const params = { practice, client: agreement.clientId, response };
  return (
    <p className={styles['answers']}>
      <ButtonLink
        kind="quiet"
        to="/p/$practice/therapist/clients/$client/answers/$response"
        params={params}
        search={{ show: 'all' }}
      >
        {t('agreements.read')}
      </ButtonLink>
    </p>
  );
}

type Progress = TherapistAssignment['progress'];

const icons = {
  open: undefined,
  done_kept: 'kept',
  shared: 'shared',
  set_aside: undefined,
  declined: undefined,
  ended: undefined,
} as const satisfies Record<Progress, IconName | undefined>;

/** Of a log something may be shared, and the rest set aside since. */
const Progresses = ({
  agreement: { progress, setAsideOn },
}: {
  agreement: TherapistAssignment;
}) => (
  <span className="row">
    <ProgressChip progress={progress} />
    {progress === 'shared' && setAsideOn && <ProgressChip progress="set_aside" />}
  </span>
);

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

const factsOf = ({ card, forSession, setAside }: TherapistAssignment): Fact[] => [
  ...said(t('card.when'), card.whenAndWhere),
  ...said(t('card.way'), card.inTheWay),
  ...forOf(forSession),
  ...(setAside
    ? [[t('agreements.reason'), <Reason given={setAside} key="reason" />] as const]
    : []),
];

const forOf = (session: TherapistAssignment['forSession']): Fact[] =>
  session
    ? [
        [
          t('agreements.for'),
          t('agreements.for.day', { day: dayName(session.day), clock: session.clock }),
        ],
      ]
    : [];
