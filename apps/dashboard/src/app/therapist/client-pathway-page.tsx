import type { ClientEnrolments, Enrolment } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { agreementsQuery } from '../../features/agreements/agreements.api.ts';
import { addressed } from '../../features/clients/clients.api.ts';
import { EnrolForm } from '../../features/pathways/enrol-form.tsx';
import {
  enrolmentChanged,
  enrolmentsQuery,
  pathwaysQuery,
  undoAct,
} from '../../features/pathways/pathways.api.ts';
import { Plan } from '../../features/pathways/plan.tsx';
import { PinnedWords } from '../../features/review/pinned.tsx';
import { halfStore } from '../../features/writing/half-store.ts';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { Narrow } from '../../ui/practice-page.tsx';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import { Empty } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';
import { useClient } from './use-client.ts';

const from = '/p/$practice/bar/therapist/clients/$client/pathway';
const address = '/p/$practice/therapist/clients/$client/pathway';

export function ClientPathwayPage() {
  const { practice, client } = useClient();
  const query = useQuery(enrolmentsQuery(practice, client.id));
  const { begin } = useSearch({ from });
  const { data } = query;
  const isRunning = data?.current && data.current.state !== 'ended';
  return (
    <section className="part-lead" aria-label={t('pathway.title')}>
      <Pins />
      <NotYet query={query} />
      {data && begin !== undefined && !isRunning && <Beginning known={data} start={begin} />}
      {data && (begin === undefined || isRunning) && <Way known={data} />}
    </section>
  );
}

function Pins() {
  const { practice, client } = useClient();
  const params = { practice, client: client.id };
  return (
    <PinnedWords
      address={params}
      name={addressed(client)}
      renderLink={({ response, anchor, text }) => (
        <Link
          to="/p/$practice/therapist/clients/$client/answers/$response"
          params={{ ...params, response }}
          search={{}}
          hash={anchor}
        >
          {text}
        </Link>
      )}
    />
  );
}

/** The plan, or that there is none. */
function Way({ known }: { known: ClientEnrolments }) {
  const { practice, client } = useClient();
  const name = addressed(client);
  const { current, sharedPace } = known;
  if (!current) return <Empty action={<BeginLink />}>{t('plan.empty', { name })}</Empty>;
  return (
    <>
      <Plan {...{ practice, name, sharedPace }} key={current.id} enrolment={current} />
      {current.state === 'ended' && !client.archivedOn && (
        <p className="part-lead no-print">
          <BeginLink isAnother />
        </p>
      )}
    </>
  );
}

function BeginLink({ isAnother = false }: { isAnother?: boolean }) {
  const { practice, client } = useClient();
  if (client.archivedOn) return null;
  return (
    <ButtonLink
      icon="plus"
      to={address}
      params={{ practice, client: client.id }}
      search={{ begin: '' }}
    >
      {t(isAnother ? 'plan.begin.another' : 'plan.begin')}
    </ButtonLink>
  );
}

function Beginning({ known, start }: { known: ClientEnrolments; start: string }) {
  const { practice, client } = useClient();
  const { membership } = useMembership();
  const name = addressed(client);
  const query = useQuery(pathwaysQuery(practice));
  const { data: agreed } = useQuery(agreementsQuery(practice, client.id));
  const navigate = useNavigate();
  const tell = useTelling();
  const toPlan = () =>
    void navigate({ to: address, params: { practice, client: client.id }, search: {} });
  const pathways = query.data?.pathways.filter(({ retiredAt }) => retiredAt === null);
  return (
    <Narrow>
      <h2>{t('enrol.title', { name })}</h2>
      <p className="quiet">{t('enrol.lead')}</p>
      <NotYet query={query} />
      {pathways && (
        <EnrolForm
          {...{ practice, name, pathways, known }}
          client={client.id}
          agreed={agreed?.assignments ?? []}
          halves={halfStore(practice, membership.memberId)}
          start={pathways.some(({ slug }) => slug === start) ? start : undefined}
          onEnrolled={(made) => {
            tell(made);
            toPlan();
          }}
          onLeave={toPlan}
        />
      )}
    </Narrow>
  );
}

/** Says what happens now, with the ten seconds in which nothing was begun yet. */
function useTelling() {
  const { practice, client } = useClient();
  const queries = useQueryClient();
  const reread = () => enrolmentChanged(queries, practice, client.id);
  const undo = (id: string) =>
    undoAct(practice, id)
      .then(() => toast({ text: t('enrol.undone') }))
      .finally(() => void reread());
  return ({ id }: Enrolment) => {
    void reread();
    undoable(t('enrol.done', { name: addressed(client) }), () => undo(id));
  };
}
