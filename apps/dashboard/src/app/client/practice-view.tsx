import type { ClientResponse } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { practiceViewQuery } from '../../features/responses/responses.api.ts';
import { isLog } from '../../features/writing/which.ts';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { UsuallyReads } from './usually-reads.tsx';
import { listOf } from '../../i18n/list-of.ts';
import { namesOf } from './readers.ts';
import { actText } from './sharing-change.ts';
import { hasTold, toldNumbers } from './told.ts';
import type { Sharing } from './use-sharing.ts';
import styles from './response-page.module.css';

// The practice's own component and its words come only when somebody looks at it.
const SeenByPractice = lazy(() => import('./seen-by-practice.tsx'));

/** Every person by name, before anything is shared; when they read belongs beside who they are. */
export const Readers = ({ response }: { response: ClientResponse }) => (
  <Sheet label={t('share.readers')}>
    <h2>{t('share.readers')}</h2>
    <ul className={styles['people']}>
      {response.readers.map(({ name, relation }) => (
        <li key={`${relation}${name}`}>
          <Icon name="eye" />
          <span>
            <strong>{name}</strong>
            <br />
            <span className="meta">{t(`share.reader.${relation}`)}</span>
          </span>
        </li>
      ))}
    </ul>
    <p className={`${styles['nobody']} small quiet`}>
      {hasTold(response) ? toldElse(response) : t(elseOf(response))}
    </p>
    {!response.hasEnded && response.readingHabit !== '' && (
      <p className="small quiet">
        <UsuallyReads habit={response.readingHabit} />
      </p>
    )}
  </Sheet>
);

const elseOf = ({ hasEnded }: ClientResponse) =>
  hasEnded ? 'share.readers.ended' : 'share.readers.nobody-else';

/** An answer that went at once is read by more people, and by those who join later. */
function toldElse(response: ClientResponse): string {
  const { alsoTold, hasEnded } = response;
  const n = toldNumbers(response);
  return t(hasEnded ? 'share.readers.told.ended' : 'share.readers.told', {
    n,
    m: alsoTold.length,
    covers: listOf(alsoTold),
  });
}

/** The practice's view, as the server would cut it for what is chosen now. */
export function Preview({ response, sharing }: { response: ClientResponse; sharing: Sharing }) {
  const address = useParams({ from: '/p/$practice/client/response/$response' });
  const name = namesOf(response);
  const items = sharing.chosen.map(({ id }) => id);
  const view = useQuery(practiceViewQuery(address, { items, revision: response.revision }));
  return (
    <section className="stack-3" aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1}>
        {sharing.change
          ? t('share.preview.not-yet', { name, button: actText(sharing.change) })
          : t('share.preview', { name })}
      </h2>
      <div className={`${styles['preview']} stack-4`}>
        {items.length === 0 && <p className="small quiet">{nothingText(response, name)}</p>}
        {items.length > 0 && view.data && (
          <Suspense fallback={<p className="small quiet">{t('share.preview.waiting')}</p>}>
            <SeenByPractice view={view.data} name={response.authorName} />
          </Suspense>
        )}
        {view.error && <p className="small quiet">{reasonOf(view.error)}</p>}
      </div>
    </section>
  );
}

/** Taking back is seen, and kept again does not mean that nobody ever read it. */
const nothingText = (response: ClientResponse, name: string): string =>
  hasTold(response)
    ? t(`share.preview.told.${nothingLeft(response)}`, { n: toldNumbers(response) })
    : t(`share.preview.${nothingLeft(response)}`, { name });

function nothingLeft({ state, wasShared, exercise, occurrenceId }: ClientResponse) {
  if (!wasShared) return isLog(exercise, occurrenceId) ? 'none.log' : 'none';
  return state === 'shared' ? 'will-take-back' : 'taken-back';
}
