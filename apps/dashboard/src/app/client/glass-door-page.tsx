import type { Opening, Reader } from '@selfward/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { glassDoorQuery } from '../../features/glass-door/glass-door.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { dayFirst } from '../../i18n/days.ts';
import messages from '../../i18n/messages/settings.json' with { type: 'json' };
import sharing from '../../i18n/messages/sharing.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Entries, Entry, EntryLink, Part } from '../../ui/sheet.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { Tabs } from './tabs.tsx';

loadMessages(messages);
loadMessages(sharing);

/** Who at the practice opened what, by day. Never a clock time, and nothing that rings. */
export function GlassDoorPage() {
  useTitle();
  const { response } = useSearch({ from: '/p/$practice/client/opened' });
  return (
    <ClientPage foot={<Tabs />}>
      <h1>{t(response ? 'door.title.one' : 'door.title')}</h1>
      <p className="quiet lead">{t('door.lead')}</p>
      <Door response={response} />
      <HowItWorks />
    </ClientPage>
  );
}

function Door({ response }: { response: string | undefined }) {
  const practice = useMembership().membership.practiceId;
  const list = useInfiniteQuery(glassDoorQuery(practice, response));
  const pages = list.data?.pages;
  if (!pages)
    return list.error ? (
      <Failed reason={reasonOf(list.error)} onRetry={() => list.refetch()} />
    ) : (
      <Skeleton />
    );
  return (
    <>
      <Part title={t('door.list')}>
        <Openings items={pages.flatMap(({ items }) => items)} />
        <LoadMore list={list} text={t('door.more')} />
        {response && <ShowAll />}
      </Part>
      <Part title={t('door.readers')}>
        <Readers readers={pages[0]?.readers ?? []} />
        {(pages[0]?.readers.length ?? 0) > 1 && (
          <p className="small quiet after-head">{t('door.readers.later')}</p>
        )}
      </Part>
    </>
  );
}

const HowItWorks = () => (
  <Part title={t('door.how')}>
    <div className="after-head stack-3 quiet">
      <p>{t('door.how.delay')}</p>
      <p>{t('door.how.back')}</p>
      <p>{t('door.how.fixed')}</p>
    </div>
  </Part>
);

const ShowAll = () => (
  <p className="after-head">
    <ButtonLink
      to="/p/$practice/client/opened"
      params={{ practice: useMembership().membership.practiceId }}
      search={{}}
    >
      {t('door.all')}
    </ButtonLink>
  </p>
);

function Openings({ items }: { items: readonly Opening[] }) {
  if (items.length === 0) return <Empty>{t('door.empty')}</Empty>;
  return (
    <Entries>
      {items.map((opening) => (
        <li key={`${opening.on}${opening.what}${responseOf(opening) ?? ''}${opening.name}`}>
          <Opened opening={opening} />
        </li>
      ))}
    </Entries>
  );
}

const responseOf = (opening: Opening): string | null =>
  'responseId' in opening ? opening.responseId : null;

/** It leads to what was opened, as long as that is still there. */
function Opened({ opening }: { opening: Opening }) {
  const practice = useMembership().membership.practiceId;
  const response = responseOf(opening);
  const shown = {
    title: titleOf(opening),
    note: t('door.who', { name: opening.name, relation: opening.relation }),
    end: <span className="meta">{dayFirst(opening.on)}</span>,
  };
  if (response !== null)
    return (
      <EntryLink
        to="/p/$practice/client/response/$response"
        params={{ practice, response }}
        {...shown}
      />
    );
  if (opening.what === 'flag') return <GoneEntry {...shown} />;
  return (
    <EntryLink
      to={
        opening.what === 'safety_plan'
          ? '/p/$practice/client/safety-plan'
          : '/p/$practice/client/progress'
      }
      params={{ practice }}
      {...shown}
    />
  );
}

const GoneEntry = ({ title, note, end }: { title: string; note: string; end: ReactNode }) => (
  <Entry>
    <h3 dir="auto">{title}</h3>
    <p className="meta">
      {note} · {end}
    </p>
  </Entry>
);

function titleOf(opening: Opening): string {
  if (opening.what === 'response') return opening.title;
  if (opening.what === 'flag')
    return t('door.what.flag', { n: opening.number, title: opening.title });
  return t(`door.what.${opening.what}`);
}

const Readers = ({ readers }: { readers: readonly Reader[] }) =>
  readers.length === 0 ? (
    <Empty>{t('door.readers.none')}</Empty>
  ) : (
    <ul className="after-head stack-2">
      {readers.map(({ name, relation }) => (
        <li key={`${relation}${name}`} dir="auto">
          {name} <span className="meta">{t(`share.reader.${relation}`)}</span>
        </li>
      ))}
    </ul>
  );
