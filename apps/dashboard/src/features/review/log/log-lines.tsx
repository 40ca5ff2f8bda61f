import { linesAt } from '@selfward/domain';
import { useState } from 'react';
import { fullDay } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Words } from '../../../ui/words.tsx';
import type { PartProps } from './log-read.ts';
import styles from './log.module.css';

const first = 6;

/** What was written at one question, as one list with the day of each. On paper all of it. */
export function LogLines({ log, part, links, heading: Heading }: PartProps<'lines'>) {
  const [isOpen, setIsOpen] = useState(false);
  const lines = linesAt(part.item, log.overview.entries);
  const { also } = part;
  return (
    <section className="stack-3" aria-label={part.title}>
      <Heading>{part.title}</Heading>
      {lines.length === 0 && <p className="quiet">{t('logs.lines.none')}</p>}
      <ul className={styles['lines']}>
        {lines.map(({ id, on, text }, at) => (
          <li className={cx(at >= first && !isOpen && styles['folded'])} key={id} data-entry={id}>
            <Words small>{text}</Words>
            <p className="meta">{links.entry(id, fullDay(on))}</p>
          </li>
        ))}
      </ul>
      {lines.length > first && (
        <p className="flush no-print">
          <Button kind="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t('logs.lines.fewer') : t('logs.lines.more', { n: lines.length })}
          </Button>
        </p>
      )}
      {also && log.also.includes(also.slug) && (
        <p className="small">{links.log(also.slug, also.label)}</p>
      )}
    </section>
  );
}
