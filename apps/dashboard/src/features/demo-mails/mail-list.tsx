import type { DemoMail } from '@selfward/contract';
import { Fragment } from 'react';
import { onDay, timeOf } from './sent.ts';
import { t } from '../../i18n/t.ts';
import { Entries, Entry } from '../../ui/sheet.tsx';
import styles from './mails.module.css';

export const MailList = ({ mails }: { mails: readonly DemoMail[] }) => (
  <Entries>
    {mails.map((mail) => (
      <li key={mail.id}>
        <Entry>
          <article className="stack-3">
            <div className="between">
              <h3>{mail.subject}</h3>
              <p className="meta num">
                {t('mails.sent', { day: onDay(mail.sentAt), time: timeOf(mail.sentAt) })}
              </p>
            </div>
            <p className="meta">{t('mails.to', { to: mail.to })}</p>
            <p className={styles['text']}>
              <WithLinks text={mail.text} />
            </p>
          </article>
        </Entry>
      </li>
    ))}
  </Entries>
);

/** Only addresses of the web become links, and only as they stand there. */
const WithLinks = ({ text }: { text: string }) =>
  text.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) =>
    at % 2 === 1 ? (
      <a href={part} key={at} target="_blank" rel="noreferrer">
        {part}
      </a>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    ),
  );
