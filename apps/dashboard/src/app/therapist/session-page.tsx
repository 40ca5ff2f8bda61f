import type { Session } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { sessionQuery } from '../../features/sessions/sessions.api.ts';
import { longDay } from '../../i18n/days.ts';
import { inWords, t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Columns } from '../../ui/columns.tsx';
import { sentence } from '../../ui/sentence.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/waiting.tsx';
import { ClientSide } from './client-side.tsx';
import { NotHere } from './not-here.tsx';
import { SessionActs } from './session-acts.tsx';
import { useClient } from './use-client.ts';

export function SessionPage() {
  const { practice, client } = useClient();
  const { session } = useParams({
    from: '/p/$practice/bar/therapist/clients/$client/sessions/$session',
  });
  const { data, error, refetch } = useQuery(sessionQuery(practice, session));
  return (
    <Columns side={<ClientSide />}>
      {!data && !error && <Skeleton />}
      {!data && error && (
        <NotHere
          failure={error}
          onRetry={refetch}
          text={t('session.gone')}
          way={
            <ButtonLink
              to="/p/$practice/therapist/clients/$client/sessions"
              params={{ practice, client: client.id }}
            >
              {t('sessions.all')}
            </ButtonLink>
          }
        />
      )}
      {data && <Shown practice={practice} session={data} />}
    </Columns>
  );
}

function Shown({ practice, session }: { practice: string; session: Session }) {
  const { crossesWith: n, phase, isMine } = session;
  return (
    <Sheet label={t('session.title')}>
      <div className="stack-1">
        <div className="between">
          <h2>
            {longDay(session.day)}, {session.clock}
          </h2>
          <Chip tone={phase === 'running' ? 'accent' : 'plain'}>{t(`session.phase.${phase}`)}</Chip>
        </div>
        <p className="quiet">{factsOf(session)}</p>
      </div>
      {n > 0 && phase === 'coming' && (
        <Banner>{t('session.crosses', { n, words: inWords(n) })}</Banner>
      )}
      {isMine && <SessionActs practice={practice} session={session} />}
    </Sheet>
  );
}

const factsOf = ({ place, minutes, isMine, therapistName, phase, note }: Session): string =>
  sentence([
    t(`session.place.${place}`),
    t('session.length', { n: minutes }),
    ...(isMine ? [] : [t('session.with', { name: therapistName })]),
    ...(isMine && phase === 'over' ? [t(`session.note.${note}`)] : []),
  ]);
