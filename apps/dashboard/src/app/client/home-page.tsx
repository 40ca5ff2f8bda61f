import type { ClientHome, HomeEntry } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { leavePhoneForHelp } from '../../features/help/help-phone.ts';
import { homeQuery } from '../../features/home/home.api.ts';
import { sendWaiting } from '../../features/writing/send-waiting.ts';
import { reasonOf } from '../../http/problem.ts';
import { longDay, onDay, today } from '../../i18n/days.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { SharingChip } from '../../ui/chip.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { Entries, EntryLink, Part } from '../../ui/sheet.tsx';
import { Empty, Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { SignOutButton } from '../sign-out.tsx';
import { Tabs } from './tabs.tsx';

export function HomePage() {
  useTitle();
  const { membership } = useMembership();
  const { data, error, refetch } = useQuery(homeQuery(membership.practiceId));
  useEffect(() => {
    if (data) void leavePhoneForHelp(data.practiceName, data.practicePhone);
  }, [data]);
  return (
    <ClientPage foot={<Tabs />} aside={<SignOutButton />}>
      {data && <Home home={data} />}
      {error && !data && <Failed reason={reasonOf(error)} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton />}
    </ClientPage>
  );
}

function Home({ home }: { home: ClientHome }) {
  const isOpen = ({ state }: HomeEntry) => state === 'open';
  const open = home.entries.filter(isOpen);
  const done = home.entries.filter((entry) => !isOpen(entry));
  const therapist = home.therapistName ?? t('home.therapist');
  return (
    <>
      <p className="meta">{longDay(today())}</p>
      <h1>{t('home.hello', { name: home.clientName })}</h1>
      <p className="quiet">{t('home.lead')}</p>
      <Unsent />
      <Part
        title={t('home.open')}
        aside={open.length > 0 ? t('home.open.count', { n: open.length }) : undefined}
      >
        {open.length === 0 && <Empty>{t('home.lead.none')}</Empty>}
        <List entries={open} therapist={therapist} />
      </Part>
      {done.length > 0 && (
        <Part title={t('home.done')}>
          <List entries={done} therapist={therapist} />
        </Part>
      )}
      <p className="small quiet part-lead">{t('home.watch', { name: therapist })}</p>
    </>
  );
}

interface ListProps {
  entries: HomeEntry[];
  therapist: string;
}

function List({ entries, therapist }: ListProps) {
  const practice = useMembership().membership.practiceId;
  return (
    <Entries>
      {entries.map((entry) => (
        <li key={entry.assignmentId}>
          <EntryLink
            to="/p/$practice/client/exercise/$assignment"
            params={{ practice, assignment: entry.assignmentId }}
            title={entry.title}
            note={noteOf(entry, therapist)}
            {...(isFinished(entry) ? { end: <SharingChip state={entry.sharing} /> } : {})}
          />
        </li>
      ))}
    </Entries>
  );
}

type Finished = HomeEntry & { sharing: 'kept' | 'sealed' | 'shared' };

const isFinished = (entry: HomeEntry): entry is Finished =>
  entry.sharing !== 'none' && entry.sharing !== 'draft';

function noteOf(entry: HomeEntry, therapist: string): string {
  if (entry.state === 'set_aside') return t('home.aside');
  if (entry.sharing === 'shared') return t('home.done.shared', { name: therapist });
  if (isFinished(entry)) return t('home.done.kept');
  if (entry.begunOn) return t('home.begun', { day: onDay(entry.begunOn) });
  return entry.smallMinutes
    ? t('home.minutes-small', { small: entry.smallMinutes, minutes: entry.minutes })
    : t('home.minutes', { minutes: entry.minutes });
}

/** Words from an earlier visit that never reached the account: they are sent now, or named. */
function Unsent() {
  const { membership } = useMembership();
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    const send = () =>
      void sendWaiting(membership.practiceId, membership.memberId).then(setWaiting);
    send();
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [membership]);
  return (
    waiting > 0 && (
      <div className="part-lead">
        <Banner icon="device" tone="attention">
          {t('home.unsent', { n: waiting })} {t('home.conflict')}
        </Banner>
      </div>
    )
  );
}
