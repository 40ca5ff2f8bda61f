import type { Measure } from '@selfward/contract';
import type { ScoreRule } from '@selfward/domain';
import type { ReactNode } from 'react';
import { longDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Columns, type Fact, Facts } from '../../ui/columns.tsx';
import { minutesInWords } from '../../ui/minutes.ts';
import { Part } from '../../ui/sheet.tsx';
import { MeasureItems } from './measure-items.tsx';
import { ReadAtOnce } from './read-at-once.tsx';

interface MeasureViewProps {
  measure: Measure;
  /** What can be done with it here. */
  acts: ReactNode;
}

/** What it can and cannot say, how it is scored, whose words it is, and the words. */
export const MeasureView = ({ measure, acts }: MeasureViewProps) => {
  const { exercise, shell } = measure;
  const about = exercise ?? shell;
  return (
    <Columns side={<Side measure={measure} acts={acts} />}>
      <Part title={t('measure.can')}>
        <p className="lead">{about?.rationale}</p>
      </Part>
      <Part title={t('measure.can-not')}>
        <p className="lead">{t('measure.can-not.text')}</p>
      </Part>
      <ReadAtOnce measure={measure} />
      <Part title={t('measure.scoring')}>
        <div className="after-head stack-2">
          <p>{about?.scoring_note}</p>
          {about?.scores.map((rule) => (
            <RuleWords key={rule.id} rule={rule} />
          ))}
        </div>
      </Part>
      {exercise && (
        <Part
          title={t('measure.items')}
          aside={t('measure.items.aside', { version: exercise.version })}
        >
          <MeasureItems exercise={exercise} />
        </Part>
      )}
    </Columns>
  );
};

const RuleWords = ({ rule: { label, bands, change, direction } }: { rule: ScoreRule }) => (
  <div className="stack-1 small">
    {bands ? (
      <p>
        {t('measure.bands', { label, bands: bands.map(bandWords).join(', ') })}.{' '}
        <span className="quiet">
          {[...new Set(bands.map(({ source }) => source))]
            .map((source) => t('measure.bands.source', { source }))
            .join(' ')}
        </span>
      </p>
    ) : (
      <p>{t('measure.no-bands', { label })}</p>
    )}
    <p>
      {change?.rc_points
        ? t('measure.change', { label, points: change.rc_points })
        : t('measure.no-change', { label })}{' '}
      {change && change.cutoff !== null && (
        <>{t('measure.cutoff', { cutoff: change.cutoff, direction })} </>
      )}
      {change && (
        <span className="quiet">{t('measure.bands.source', { source: change.source })}</span>
      )}
    </p>
  </div>
);

const bandWords = ({ min, max, label: words }: NonNullable<ScoreRule['bands']>[number]): string =>
  t('measure.band', { min, max, words });

const Side = ({ measure, acts }: Pick<MeasureViewProps, 'measure' | 'acts'>) => (
  <div className="stack-4">
    <Part title={t('measure.facts')}>
      <Facts facts={factsOf(measure)} />
    </Part>
    {measure.kind === 'shell' && <p className="small quiet">{t('measure.private')}</p>}
    {acts}
    <p className="small quiet">{t('measure.not-reviewed')}</p>
  </div>
);

type MaybeFact = [string, string | null | undefined];

function factsOf(measure: Measure): Fact[] {
  const { exercise, shell, minutes, version } = measure;
  const facts: MaybeFact[] = [
    [t('measure.fact.time'), minutesInWords(minutes)],
    [t('measure.fact.rhythm'), (exercise ?? shell)?.cadence.text],
    [t('measure.fact.version'), version],
    ...originOf(measure),
  ];
  return facts.flatMap(([name, value]): Fact[] => (value ? [[name, value]] : []));
}

function originOf({ exercise, shell, rights, edition }: Measure): MaybeFact[] {
  const licence = (exercise ?? shell)?.licence;
  return [
    [t('measure.fact.licence'), licence?.text],
    [t('measure.fact.rights'), shell ? null : licence?.copyright],
    [t('measure.fact.source'), licence?.source_url],
    [t('measure.fact.citation'), shell?.citation],
    [t('measure.fact.edition'), edition],
    [
      t('measure.fact.signed'),
      rights && t('measure.signed', { name: rights.name, day: longDay(rights.on) }),
    ],
  ];
}
