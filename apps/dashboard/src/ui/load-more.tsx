import { reasonOf } from '../http/problem.ts';
import { t } from '../i18n/t.ts';
import { Button } from './button.tsx';
import { Wrong } from './field.tsx';
import styles from './load-more.module.css';

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: unknown;
  fetchNextPage: () => unknown;
}

/** The end of a list that comes in pages. What is there stays, also when the next page fails. */
export const LoadMore = ({ list, text }: { list: Pages; text: string }) =>
  list.hasNextPage && (
    <div className={styles['more']}>
      {list.isFetchNextPageError && <Wrong>{reasonOf(list.error)}</Wrong>}
      <Button onClick={() => list.fetchNextPage()} busy={list.isFetchingNextPage && t('waiting')}>
        {text}
      </Button>
    </div>
  );
