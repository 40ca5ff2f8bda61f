import { useEffect, useRef } from 'react';
import { ApiProblem, reasonOf } from '../http/problem.ts';
import messages from '../i18n/messages/practice.json' with { type: 'json' };
import { loadMessages, t } from '../i18n/t.ts';
import { Acts } from './acts.tsx';
import { Button } from './button.tsx';
import { Wrong } from './field.tsx';
import styles from './two-versions.module.css';

loadMessages(messages);

/** One field as it was written here and as it stands there now, both in words. */
export interface InBoth {
  label: string;
  mine: string;
  theirs: string;
}

interface TwoVersionsProps {
  /** Every field; those that say the same are left out. */
  fields: readonly InBoth[];
  /** Of the last try: a choice that did not work either says why. */
  failure: unknown;
  onMine: () => void;
  onTheirs: () => void;
}

/** Something was changed elsewhere meanwhile. Both versions stand here; the person chooses. */
export function TwoVersions({ fields, failure, onMine, onTheirs }: TwoVersionsProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const differing = fields.filter(({ mine, theirs }) => mine !== theirs);
  const isSame = differing.length === 0;
  return (
    <section className="stack-4" aria-label={t('versions.title')}>
      <h2 ref={title} tabIndex={-1}>
        {t('versions.title')}
      </h2>
      <p className="quiet">{t(isSame ? 'versions.same' : 'versions.text')}</p>
      {!isSame && <Versions fields={differing} />}
      {isNews(failure) && <Wrong>{reasonOf(failure)}</Wrong>}
      <Acts>
        {!isSame && <Button onClick={onMine}>{t('versions.keep-mine')}</Button>}
        <Button onClick={onTheirs}>{t(isSame ? 'versions.on' : 'versions.keep-theirs')}</Button>
      </Acts>
    </section>
  );
}

/** That it was changed elsewhere is what the whole says. */
const isNews = (failure: unknown) =>
  Boolean(failure) && !(failure instanceof ApiProblem && failure.is('revision-changed'));

const Versions = ({ fields }: Pick<TwoVersionsProps, 'fields'>) => (
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
      {fields.map(({ label, mine, theirs }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td dir="auto">{mine || t('versions.empty')}</td>
          <td dir="auto">{theirs || t('versions.empty')}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
