import type { ClientHome, NextSession } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { leavePhoneForHelp } from '../../features/help/help-phone.ts';
import { homeQuery } from '../../features/home/home.api.ts';
import { reasonOf } from '../../http/problem.ts';
import { comingDay, daysBetween, longDay } from '../../i18n/days.ts';
import messages from '../../i18n/messages/home.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { ClientPage, useTitle } from '../../ui/page.tsx';
import { EntryLink } from '../../ui/sheet.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { SignOutButton } from '../sign-out.tsx';
import { BreakButton, InBreak } from './break.tsx';
import { HomeLists } from './home-lists.tsx';
import { Tabs } from './tabs.tsx';
import { Unsent } from './unsent.tsx';
import { UsuallyReads } from './usually-reads.tsx';

loadMessages(messages);

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
  const therapist = home.therapistName ?? t('home.therapist');
  return (
    <>
      <p className="meta">{longDay(home.today)}</p>
      <Greeting home={home} />
      {home.hasNewConsent && <NewWords />}
      {home.away.map((away) => (
        <div className="part-lead" key={away.therapist}>
          <Banner icon="clock">{awayText(away)}</Banner>
        </div>
      ))}
      {home.pausedUntil && !home.hasEnded && (
        <div className="part-lead">
          <InBreak until={home.pausedUntil} />
        </div>
      )}
      <Unsent />
      <HomeLists home={home} therapist={therapist} />
      {home.isOnPathway && !home.hasEnded && <PathwayLine />}
      {!home.hasEnded && home.readingHabit !== '' && (
        <p className="small quiet part-lead">
          <UsuallyReads habit={home.readingHabit} />
        </p>
      )}
      <BreakButton home={home} />
    </>
  );
}

/** Asked of nobody before they may go on. */
const NewWords = () => (
  <div className="part-lead">
    <Banner>
      {t('home.consent')}{' '}
      <Link
        to="/p/$practice/client/agreed"
        params={{ practice: useMembership().membership.practiceId }}
      >
        {t('home.consent.read')}
      </Link>
    </Banner>
  </div>
);

/** One row: what it opened stands above like everything else. */
const PathwayLine = () => (
  <div className="part-lead">
    <EntryLink
      to="/p/$practice/client/pathway"
      params={{ practice: useMembership().membership.practiceId }}
      title={t('home.pathway')}
      note={t('home.pathway.note')}
    />
  </div>
);

const longGap = 21;

/** What comes next stands on top; after a long time away, only that nothing has piled up. */
function Greeting({ home }: { home: ClientHome }) {
  const { nextSession: next, lastWroteOn, today } = home;
  if (home.hasEnded) return <AfterTheEnd home={home} />;
  if (lastWroteOn && daysBetween(lastWroteOn, today) > longGap)
    return (
      <>
        <h1>{t('home.gap')}</h1>
        <p className="quiet">
          {t('home.gap.lead')} {next && meetingText(next)}
        </p>
      </>
    );
  if (!next)
    return (
      <>
        <h1>{t('home.hello', { name: home.clientName })}</h1>
        <p className="quiet">{t('home.lead')}</p>
      </>
    );
  const day = comingDay(next.day, today);
  return (
    <>
      <h1>{t('home.meet', { name: next.therapistName, day })}</h1>
      <p className="quiet">{meetingText(next)}</p>
    </>
  );
}

/** Said once, and first: somebody who writes on must not think that anyone reads along. */
const AfterTheEnd = ({ home: { clientName, therapistName } }: { home: ClientHome }) => (
  <>
    <h1>{t('home.hello', { name: clientName })}</h1>
    <p className="quiet">{t('home.ended', { name: therapistName ?? t('home.therapist') })}</p>
  </>
);

/** On the wall of the practice, and on the client's own where that is another. */
function meetingText({ day, clock, place, theirs }: NextSession): string {
  const where = t(`home.meet.${place}`);
  const there = t('home.meet.when', { day: longDay(day), clock, where });
  if (!theirs) return there;
  return `${there} ${t('home.meet.theirs', { day: longDay(theirs.day), clock: theirs.clock })}`;
}

function awayText({ therapist: name, until, cover }: ClientHome['away'][number]): string {
  const away = t('home.away', { name, day: longDay(until) });
  return cover ? `${away} ${t('home.away.cover', { cover })}` : away;
}
