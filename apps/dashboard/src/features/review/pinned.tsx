import type { Pinned } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { onDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/layouts.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Words } from '../../ui/words.tsx';
import styles from './layouts/layouts.module.css';
import { pinnedQuery, type ReviewAddress } from './review.api.ts';
import { anchorOf } from './steps.ts';

loadMessages(messages);

type Quote = Pinned['quotes'][number];

interface PinnedWordsProps {
  address: ReviewAddress;
  /** As the client wants to be called. */
  name: string;
  /** The way to where the words stand; the page knows its address. */
  renderLink: (to: { response: string; anchor: string; text: string }) => ReactNode;
}

/** What the client wrote about where all of this leads, as far as it is shared; else nothing at all. */
export function PinnedWords({ address, name, renderLink }: PinnedWordsProps) {
  const { data, error, refetch } = useQuery(pinnedQuery(address));
  if (error && !data)
    return (
      <p className="small quiet no-print">
        {t('layout.pinned.failed')}{' '}
        <Button kind="quiet" onClick={() => refetch()}>
          {t('retry')}
        </Button>
      </p>
    );
  if (!data || data.quotes.length === 0) return null;
  return (
    <section className={styles['pinned']} aria-label={t('layout.pinned', { name })}>
      {data.quotes.map((quote) => (
        <One key={`${quote.responseId} ${quote.item}`} quote={quote} renderLink={renderLink} />
      ))}
    </section>
  );
}

const One = ({ quote, renderLink }: Pick<PinnedWordsProps, 'renderLink'> & { quote: Quote }) => (
  <figure className="quote stack-1">
    <blockquote>
      <Words>{quote.words}</Words>
    </blockquote>
    <figcaption className="meta">
      {quote.asked}
      <span className={styles['way']}>
        {renderLink({
          response: quote.responseId,
          anchor: anchorOf({ id: quote.responseId }, quote.item),
          text: t('layout.pinned.on', { day: onDay(quote.on) }),
        })}
      </span>
    </figcaption>
  </figure>
);
