import type { OpenedPathway } from '@selfward/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { caseloadQuery } from '../../features/caseload/caseload.api.ts';
import { BeginWith } from '../../features/pathways/begin-with.tsx';
import { pathwayFacts } from '../../features/pathways/pathway-list.tsx';
import { PathwaySteps, type StepExercise } from '../../features/pathways/pathway-steps.tsx';
import {
  pathwayQuery,
  pathwaysChanged,
  retirePathway,
} from '../../features/pathways/pathways.api.ts';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Crumb, Narrow } from '../../ui/practice-page.tsx';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
import { useMembership } from '../practice-route.tsx';
import { useStepExercises } from './step-exercises.ts';

const from = '/p/$practice/bar/therapist/library/pathways/$pathway';

export function PathwayPage() {
  const practice = useMembership().membership.practiceId;
  const { pathway: slug } = useParams({ from });
  const query = useQuery(pathwayQuery(practice, slug));
  const exercises = useStepExercises(practice);
  useTitle(query.data?.pathway.title ?? t('pathways.title'));
  const isGone = query.error instanceof ApiProblem && query.error.is('not-found');
  return (
    <Narrow>
      <Crumb to="/p/$practice/therapist/library" params={{ practice }} search={{}}>
        {t('practice.library')}
      </Crumb>
      {isGone ? <h1>{t('pathway.gone')}</h1> : <NotYet query={query} />}
      {query.data && <NotYet query={exercises} />}
      {query.data && exercises.data && (
        <Opened practice={practice} opened={query.data} exercises={exercises.data} />
      )}
    </Narrow>
  );
}

interface OpenedProps {
  practice: string;
  opened: OpenedPathway;
  exercises: readonly StepExercise[];
}

function Opened({ practice, opened, exercises }: OpenedProps) {
  const { pathway, line } = opened;
  const known = new Map(exercises.map((one) => [one.slug, one]));
  return (
    <>
      <h1 dir="auto">{pathway.title}</h1>
      <p className="meta">{pathwayFacts(line)}</p>
      {pathway.purpose && (
        <p className="lead" dir="auto">
          {pathway.purpose}
        </p>
      )}
      <div className="part-lead stack-4 no-print">
        {line.retiredAt === null && <Begin practice={practice} slug={pathway.slug} />}
        <PathwayActs practice={practice} opened={opened} />
      </div>
      <PathwaySteps pathway={pathway} known={known} />
    </>
  );
}

function Begin({ practice, slug }: { practice: string; slug: string }) {
  const { data } = useQuery(caseloadQuery(practice));
  return data && <BeginWith {...{ practice, slug }} clients={data.clients} />;
}

function PathwayActs({ practice, opened }: Omit<OpenedProps, 'exercises'>) {
  const { pathway, line } = opened;
  const isOwn = line.source === 'practice';
  return (
    <Acts>
      {isOwn && (
        <ButtonLink
          kind="quiet"
          to="/p/$practice/therapist/library/pathways/$pathway/change"
          params={{ practice, pathway: pathway.slug }}
        >
          {t('pathway.edit')}
        </ButtonLink>
      )}
      <ButtonLink
        kind="quiet"
        to="/p/$practice/therapist/library/pathways/new"
        params={{ practice }}
        search={{ from: pathway.slug }}
      >
        {t('pathway.copy')}
      </ButtonLink>
      {isOwn && <Retire practice={practice} opened={opened} />}
    </Acts>
  );
}

function Retire({ practice, opened }: Omit<OpenedProps, 'exercises'>) {
  const queries = useQueryClient();
  const { slug } = opened.pathway;
  const isRetired = opened.line.retiredAt !== null;
  const reread = () => pathwaysChanged(queries, practice);
  const retiring = useMutation({
    mutationFn: () => retirePathway(practice, slug, !isRetired),
    onError: (failure) => toast({ text: reasonOf(failure) }),
    onSuccess: () => {
      undoable(t(isRetired ? 'pathway.brought-back' : 'pathway.retired'), () =>
        retirePathway(practice, slug, isRetired).finally(() => void reread()),
      );
      return reread();
    },
  });
  return (
    <Button
      kind="quiet"
      busy={retiring.isPending && t('waiting')}
      onClick={() => retiring.mutate()}
    >
      {t(isRetired ? 'pathway.bring-back' : 'pathway.retire')}
    </Button>
  );
}
