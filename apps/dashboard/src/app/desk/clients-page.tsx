import type { DeskClient } from '@selfward/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { deskClientsQuery } from '../../features/desk/desk.api.ts';
import { t } from '../../i18n/t.ts';
import { CallLink } from '../../ui/call-link.tsx';
import { TextField } from '../../ui/field.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Narrow } from '../../ui/practice-page.tsx';
import { Entries, Entry } from '../../ui/sheet.tsx';
import { useSearchText } from '../../ui/use-search-text.ts';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

export function DeskClientsPage() {
  useTitle(t('desk.clients'));
  const { search = '' } = useSearch({ from: '/p/$practice/desk-bar/desk/clients' });
  const navigate = useNavigate({ from: '/p/$practice/desk/clients' });
  const look = useCallback(
    (next: string | undefined) =>
      void navigate({ search: next ? { search: next } : {}, replace: true }),
    [navigate],
  );
  const [text, setText] = useSearchText(search, look);
  return (
    <>
      <h1>{t('desk.clients')}</h1>
      <div className="after-head">
        <Narrow>
          <TextField
            label={t('desk.find')}
            type="search"
            autoComplete="off"
            maxLength={120}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </Narrow>
      </div>
      <Found search={search} />
    </>
  );
}

function Found({ search }: { search: string }) {
  const practice = useMembership().membership.practiceId;
  const list = useInfiniteQuery(deskClientsQuery(practice, search));
  const clients = list.data?.pages.flatMap(({ items }) => items);
  if (!clients) return <NotYet query={list} />;
  if (clients.length === 0)
    return <Empty>{t(search ? 'desk.clients.none' : 'desk.clients.empty')}</Empty>;
  return (
    <div className="part-lead">
      <h2 className="sr">{t('desk.clients')}</h2>
      <Entries>
        {clients.map((client) => (
          <li key={client.id}>
            <ClientEntry client={client} />
          </li>
        ))}
      </Entries>
      <LoadMore list={list} text={t('desk.more')} />
    </div>
  );
}

const ClientEntry = ({ client: { name, phone, mayLeaveMessage } }: { client: DeskClient }) => (
  <Entry>
    <h3 dir="auto">{name}</h3>
    <p className="meta">
      {phone ? <CallLink phone={phone} /> : t('desk.no-phone')}
      {phone && ` · ${t(mayLeaveMessage ? 'desk.message.yes' : 'desk.message.no')}`}
    </p>
  </Entry>
);
