import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { addressed } from '../../features/clients/clients.api.ts';
import { reviewQuery, wasOpened } from '../../features/review/review.api.ts';
import { SharedResponseView } from '../../features/review/shared-response.tsx';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Columns } from '../../ui/columns.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { ClientSide } from './client-side.tsx';
import { useClient } from './use-client.ts';
import { WriteNoteLink } from './write-note-link.tsx';

export function AnswersPage() {
  const { practice, client } = useClient();
  const list = useInfiniteQuery(reviewQuery(practice, client.id));
  const queries = useQueryClient();
  useEffect(() => {
    if (list.data) void wasOpened(queries, practice);
  }, [list.data, queries, practice]);
  const responses = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Columns side={<ClientSide />}>
      <section aria-label={t('answers.title')}>
        {!responses && !list.error && <Skeleton />}
        {!responses && list.error && (
          <Failed reason={reasonOf(list.error)} onRetry={() => list.refetch()} />
        )}
        {responses?.length === 0 && (
          <Empty>{t('answers.empty', { name: addressed(client) })}</Empty>
        )}
        {responses?.map((response) => (
          <SharedResponseView
            key={response.id}
            response={response}
            name={addressed(client)}
            title={
              <Link
                to="/p/$practice/therapist/clients/$client/answers/$response"
                params={{ practice, client: client.id, response: response.id }}
              >
                {response.title}
              </Link>
            }
            action={<WriteNoteLink response={response.id} />}
          />
        ))}
        <LoadMore list={list} text={t('answers.earlier')} />
      </section>
    </Columns>
  );
}
