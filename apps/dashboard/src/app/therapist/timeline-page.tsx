import { useInfiniteQuery } from '@tanstack/react-query';
import { addressed } from '../../features/clients/clients.api.ts';
import { timelineQuery } from '../../features/timeline/timeline.api.ts';
import { TimelineList } from '../../features/timeline/timeline-list.tsx';
import { t } from '../../i18n/t.ts';
import { Columns } from '../../ui/columns.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { ClientSide } from './client-side.tsx';
import { useClient } from './use-client.ts';

export function TimelinePage() {
  const { practice, client } = useClient();
  const list = useInfiniteQuery(timelineQuery(practice, client.id));
  const entries = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Columns side={<ClientSide />}>
      <NotYet query={list} />
      {entries?.length === 0 && <Empty>{t('timeline.empty', { name: addressed(client) })}</Empty>}
      {entries && <TimelineList practice={practice} client={client.id} entries={entries} />}
      <LoadMore list={list} text={t('timeline.more')} />
    </Columns>
  );
}
