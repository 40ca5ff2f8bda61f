import type { ClientResponse } from '@selfward/contract';
import { fullDay } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import styles from './response-page.module.css';

/** On paper no page around it says whose it is, and of which day. */
export const OnPaper = ({
  response: { authorName: name, finishedOn },
}: {
  response: ClientResponse;
}) =>
  finishedOn !== null && (
    <p className={styles['onPaper']}>{t('share.paper', { name, day: fullDay(finishedOn) })}</p>
  );
