import type { SharedResponse } from '@selfward/contract';
import { t } from '../../i18n/t.ts';
import { answeredIn } from './answered.ts';
import { anchorOf, KeptLine } from './answers.tsx';
import styles from './review.module.css';

interface QueueProps {
  response: SharedResponse;
  name: string;
}

/** What there is to read in this response, to jump to. */
export const Queue = ({ response, name }: QueueProps) => (
  <nav className={styles['queue']} aria-label={t('review.queue')}>
    <p className="meta">{t('review.queue')}</p>
    <ul>
      {answeredIn(response).map(({ path, item }) => (
        <li key={path}>
          <a href={`#${anchorOf(response, path)}`}>{item.text}</a>
        </li>
      ))}
    </ul>
    <KeptLine response={response} name={name} />
  </nav>
);
