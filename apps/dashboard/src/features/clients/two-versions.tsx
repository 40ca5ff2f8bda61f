import { useEffect, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import styles from './clients.module.css';
import { differing, type Entries, labels } from './record.ts';

interface TwoVersionsProps {
  mine: Entries;
  theirs: Entries;
  onMine: () => void;
  onTheirs: () => void;
}

/** The record was changed elsewhere. Both versions stand here; the person chooses. */
export function TwoVersions({ mine, theirs, onMine, onTheirs }: TwoVersionsProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const fields = differing(mine, theirs);
  return (
    <section className="stack-4" aria-label={t('versions.title')}>
      <h2 ref={title} tabIndex={-1}>
        {t('versions.title')}
      </h2>
      <p className="quiet">{t('versions.text')}</p>
      {fields.length > 0 && <Versions {...{ mine, theirs, fields }} />}
      <div className={styles['acts']}>
        <Button onClick={onMine}>{t('versions.keep-mine')}</Button>
        <Button onClick={onTheirs}>{t('versions.keep-theirs')}</Button>
      </div>
    </section>
  );
}

interface VersionsProps {
  mine: Entries;
  theirs: Entries;
  fields: readonly (keyof Entries)[];
}

const Versions = ({ mine, theirs, fields }: VersionsProps) => (
  <table className={styles['versions']}>
    <thead>
      <tr>
        <th scope="col">
          <span className="sr">{t('versions.field')}</span>
        </th>
        <th scope="col">{t('versions.mine')}</th>
        <th scope="col">{t('versions.theirs')}</th>
      </tr>
    </thead>
    <tbody>
      {fields.map((field) => (
        <tr key={field}>
          <th scope="row">{t(labels[field])}</th>
          <td dir="auto">{shown(mine[field])}</td>
          <td dir="auto">{shown(theirs[field])}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

function shown(value: string | boolean): string {
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  return value || t('client.nothing');
}
