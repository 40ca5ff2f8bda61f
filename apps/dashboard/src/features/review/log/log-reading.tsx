import type { LogPage } from '@selfward/contract';
import type { Fit } from '@selfward/domain';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Ref } from 'react';
import messages from '../../../i18n/messages/logs.json' with { type: 'json' };
import { inWords, loadMessages, t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { LoadMore } from '../../../ui/load-more.tsx';
import { sentence } from '../../../ui/sentence.ts';
import { Empty } from '../../../ui/waiting.tsx';
import { LogCards } from './log-cards.tsx';
import { LogCounts } from './log-counts.tsx';
import { LogFilters } from './log-filters.tsx';
import { LogLines } from './log-lines.tsx';
import { LogPlot } from './log-plot.tsx';
import { daysOf, type LogLinks, type LogRead, logRead, type PartProps } from './log-read.ts';
import { LogTable } from './log-table.tsx';
import styles from './log.module.css';

loadMessages(messages);

interface LogReadingProps {
  list: UseInfiniteQueryResult<InfiniteData<LogPage>>;
  fit: Fit;
  onFit: (fit: Fit) => void;
  links: LogLinks;
  /** The author reads all of it, the practice what is shared. */
  isOwn?: boolean;
  /** Whose log it is: on paper there is no page around it that says so. */
  whose?: string;
  ref?: Ref<HTMLElement>;
}

/** All entries of one log, as its layout reads them: words, counts and dots, never a result. */
export function LogReading({
  list,
  fit,
  onFit,
  links,
  isOwn = false,
  whose,
  ref,
}: LogReadingProps) {
  const log = logRead(list.data?.pages ?? []);
  if (!log) return null;
  const isEmpty = log.overview.entries.length === 0;
  return (
    <section className={styles['log']} aria-label={log.exercise.title} ref={ref}>
      {whose !== undefined && <p className={styles['whose']}>{whose}</p>}
      <Extent log={log} fit={fit} isOwn={isOwn} />
      <LogFilters log={log} fit={fit} onFit={onFit} />
      {isEmpty ? (
        <Empty action={<Button onClick={() => onFit({})}>{t('logs.all')}</Button>}>
          {t('logs.none')}
        </Empty>
      ) : (
        log.layout.parts.map((part, at) => (
          <Part key={at} {...{ log, part, links }} heading={isOwn ? 'h2' : 'h3'} />
        ))
      )}
      <LoadMore list={list} text={t('logs.more')} />
    </section>
  );
}

interface ExtentProps {
  log: LogRead;
  fit: Fit;
  isOwn: boolean;
}

/** How many there are and how long they reach: they belong to every count below. */
function Extent({ log: { overview }, fit, isOwn }: ExtentProps) {
  const { entries, of, isCut } = overview;
  const n = entries.length;
  const days = daysOf(entries);
  const said = { n, words: inWords(n), days, dayWords: inWords(days) };
  const isFiltered = Object.keys(fit).length > 0;
  return (
    <p className="quiet">
      <output>
        {isFiltered && sentence([t('logs.fit', { n, words: inWords(n), of: inWords(of) })])}
        {!isFiltered && sentence([t(isOwn ? 'logs.n' : 'logs.n.shared', said)])}{' '}
        {isCut && t('logs.cut', { of })}
      </output>
    </p>
  );
}

function Part({ part, ...rest }: PartProps) {
  switch (part.kind) {
    case 'counts':
      return <LogCounts {...rest} part={part} />;
    case 'lines':
      return <LogLines {...rest} part={part} />;
    case 'table':
      return <LogTable {...rest} part={part} />;
    case 'cards':
      return <LogCards {...rest} part={part} />;
    default:
      return <LogPlot {...rest} part={part} />;
  }
}
