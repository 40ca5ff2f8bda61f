import type { ClientResponse, Reader } from '@selfward/contract';
import { AnswersView } from '../../features/exercise/answer-view.tsx';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useMembership } from '../practice-route.tsx';
import { namesOf, type Sharing } from './use-sharing.ts';
import styles from './response-page.module.css';

/** Every person by name, before anything is shared. */
export const Readers = ({ readers }: { readers: Reader[] }) => (
  <Sheet label={t('share.readers')}>
    <h2>{t('share.readers')}</h2>
    <ul className={styles['people']}>
      {readers.map(({ name, relation }) => (
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
    <p className={`${styles['nobody']} small quiet`}>{t('share.readers.nobody-else')}</p>
  </Sheet>
);

/** The practice's view, as it would be with what is chosen now. */
export function Preview({ response, sharing }: { response: ClientResponse; sharing: Sharing }) {
  const { membership } = useMembership();
  const name = namesOf(response);
  const kept = sharing.kept.length;
  return (
    <section className="stack-3" aria-labelledby="preview">
      <h2 id="preview">{t('share.preview', { name })}</h2>
      <div className={`${styles['preview']} stack-4`}>
        {sharing.chosen.map((item) => (
          <div className="stack-2" key={item.id}>
            <p className="small quiet">{item.text}</p>
            <AnswersView item={item} answers={response.answers} small />
          </div>
        ))}
        {sharing.chosen.length === 0 ? (
          <p className="small quiet">{t('share.preview.none', { name })}</p>
        ) : (
          kept > 0 && (
            <p className="small quiet">
              {t('share.preview.kept', { n: kept, client: membership.name })}
            </p>
          )
        )}
      </div>
    </section>
  );
}
