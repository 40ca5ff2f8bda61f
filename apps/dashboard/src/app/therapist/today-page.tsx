import type { Today, TodaySession } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseloadQuery } from '../../features/caseload/caseload.api.ts';
import { useSessionActs } from '../../features/sessions/use-session-acts.ts';
import { Hours, minutesOf, nextOf } from '../../features/today/hours.tsx';
import { NewlyShared } from '../../features/today/newly-shared.tsx';
import { ToFinish } from '../../features/today/to-finish.tsx';
import { todayQuery } from '../../features/today/today.api.ts';
import { dayName, longDay, today } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, type ButtonKind, ButtonLink } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Part } from '../../ui/sheet.tsx';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { FlagsOnTop } from './flags-on-top.tsx';
import { NobodyInCare } from './nobody-in-care.tsx';
import styles from './pages.module.css';

export function TodayPage() {
  useTitle(t('practice.today'));
  const practice = useMembership().membership.practiceId;
  const query = useQuery(todayQuery(practice));
  const { data } = query;
  return (
    <>
      {data && <FlagsOnTop {...data} />}
      <div className={styles['head']}>
        <h1>{longDay(data?.today ?? today())}</h1>
        <div className={styles['acts']}>
          {data && data.sessions.length > 0 && <p className="meta">{countOf(data)}</p>}
          <ButtonLink icon="plus" to="/p/$practice/therapist/sessions/new" params={{ practice }}>
            {t('session.plan')}
          </ButtonLink>
        </div>
      </div>
      {data && <Shown practice={practice} day={data} />}
      <NotYet query={query} />
    </>
  );
}

const countOf = ({ sessions }: Today): string => {
  const n = sessions.filter(({ phase }) => phase !== 'cancelled').length;
  const counted = t('today.count', { n, words: inWords(n) });
  const ends = n > 0 ? [t('today.ends', { clock: endOf(sessions) })] : [];
  return sentence([counted, ...ends]);
};

/** Past midnight the clock begins anew. */
function endOf(sessions: Today['sessions']): string {
  const ends = sessions
    .filter(({ phase }) => phase !== 'cancelled')
    .map(({ clock, minutes }) => minutesOf(clock) + minutes);
  const last = Math.max(...ends) % (24 * 60);
  return [Math.floor(last / 60), last % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

function Shown({ practice, day }: { practice: string; day: Today }) {
  const next = nextOf(day);
  const { now } = day;
  return (
    <>
      {day.away && <AwayBanner away={day.away} today={day.today} />}
      <Columns side={<Side practice={practice} day={day} />}>
        <section aria-label={t('sessions.title')}>
          <h2 className="sr">{t('sessions.title')}</h2>
          {day.sessions.length === 0 && <NoSessions practice={practice} day={day} />}
          <Hours
            practice={practice}
            day={day}
            next={next}
            act={next && <NextAct {...{ practice, now }} session={next} />}
            more={next && <MoreActs {...{ practice, now }} session={next} />}
          />
        </section>
      </Columns>
    </>
  );
}

/** A day with nothing at all may be the first one: then it says how to begin. */
function NoSessions({ practice, day }: { practice: string; day: Today }) {
  const { sessions, newlyShared, toWrite, toSign, tomorrow } = day;
  const isBlank = [sessions, newlyShared, toWrite, toSign].every(({ length }) => length === 0);
  const { data } = useQuery({ ...caseloadQuery(practice), enabled: isBlank && tomorrow === null });
  return data?.clients.length === 0 ? <NobodyInCare /> : <Empty>{t('today.no-sessions')}</Empty>;
}

function AwayBanner({ away, today: now }: { away: NonNullable<Today['away']>; today: string }) {
  const until = dayName(away.until, now);
  return (
    <Banner>
      {away.cover
        ? t('today.away.cover', { until, cover: away.cover })
        : t('today.away', { until })}
    </Banner>
  );
}

const Side = ({ practice, day }: { practice: string; day: Today }) => (
  <>
    <Part
      title={t('caseload.newly')}
      aside={
        <Link
          className={`meta ${styles['aside']}`}
          to="/p/$practice/therapist/caseload"
          params={{ practice }}
        >
          {t('today.to-caseload')}
        </Link>
      }
    >
      <NewlyShared practice={practice} today={day.today} shared={day.newlyShared} />
    </Part>
    <Part title={t('today.to-finish')}>
      <ToFinish practice={practice} day={day} />
    </Part>
  </>
);

interface ActsProps {
  practice: string;
  session: TodaySession;
  /** The clock of the practice. */
  now: string;
}

const paramsOf = ({ practice, session }: Pick<ActsProps, 'practice' | 'session'>) => ({
  practice,
  client: session.clientId,
});

/** Before it begins there is something to read; while it runs its own page has what comes next. */
const NextAct = (props: ActsProps) =>
  hasBegun(props) ? <ToSession {...props} kind="main" /> : <Prepare {...props} kind="main" />;

const hasBegun = ({ session: { state, phase, clock }, now }: ActsProps): boolean =>
  phase === 'running' && (state === 'running' || minutesOf(now) >= minutesOf(clock));

type LinkProps = ActsProps & { kind: ButtonKind };

const Prepare = ({ kind, ...props }: LinkProps) => (
  <ButtonLink
    kind={kind}
    to="/p/$practice/therapist/clients/$client/answers"
    params={paramsOf(props)}
  >
    {t('today.prepare')}
  </ButtonLink>
);

const ToSession = ({ kind, ...props }: LinkProps) => (
  <ButtonLink
    kind={kind}
    to="/p/$practice/therapist/clients/$client/sessions/$session"
    params={{ ...paramsOf(props), session: props.session.id }}
  >
    {t('session.open')}
  </ButtonLink>
);

function MoreActs(props: ActsProps) {
  const { practice, session } = props;
  const { act, busy } = useSessionActs(practice, session);
  const params = paramsOf(props);
  const next = session.state === 'running' ? 'finish' : 'start';
  return (
    <div className={`${styles['acts']} ${styles['edge']}`}>
      {session.phase === 'running' && (
        <Button busy={busy && t('waiting')} onClick={() => act(next)}>
          {t(`session.${next}`)}
        </Button>
      )}
      {hasBegun(props) ? (
        <Prepare {...props} kind="quiet" />
      ) : (
        <ToSession {...props} kind="quiet" />
      )}
      <ButtonLink kind="quiet" to="/p/$practice/therapist/clients/$client/contact" params={params}>
        {t('contact.title')}
      </ButtonLink>
    </div>
  );
}
