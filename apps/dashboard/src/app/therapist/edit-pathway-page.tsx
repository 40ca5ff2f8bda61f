import type { OpenedPathway, SavePathway } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { emptyPathway, savedOf } from '../../features/pathways/editing.ts';
import { PathwayEditor } from '../../features/pathways/pathway-editor.tsx';
import type { StepExercise } from '../../features/pathways/pathway-steps.tsx';
import { pathwayQuery, pathwaysChanged } from '../../features/pathways/pathways.api.ts';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Crumb, Narrow } from '../../ui/practice-page.tsx';
import { toast } from '../../ui/toast.tsx';
import { useFirst } from '../../ui/use-first.ts';
import { useMembership } from '../practice-route.tsx';
import { useStepExercises } from './step-exercises.ts';

const address = '/p/$practice/bar/therapist/library/pathways';

/** From nothing, or from a copy of one that is there. */
export function NewPathwayPage() {
  const { from } = useSearch({ from: `${address}/new` });
  useTitle(t('editor.new'));
  return (
    <Frame title={t('editor.new')} slug={from}>
      {(exercises, copied) => (
        <Editor
          exercises={exercises}
          start={copied ? savedOf(copied.pathway) : emptyPathway}
          back={from}
        />
      )}
    </Frame>
  );
}

export function ChangePathwayPage() {
  const { pathway } = useParams({ from: `${address}/$pathway/change` });
  const practice = useMembership().membership.practiceId;
  const { data } = useQuery(pathwayQuery(practice, pathway));
  const title = t('editor.change', { title: data?.pathway.title ?? '' });
  useTitle(title);
  return (
    <Frame title={title} text={t('editor.text')} slug={pathway}>
      {(exercises, opened) =>
        opened && (
          <Editor
            exercises={exercises}
            start={savedOf(opened.pathway)}
            opened={opened}
            back={pathway}
          />
        )
      }
    </Frame>
  );
}

interface FrameProps {
  title: string;
  text?: string;
  /** The pathway that it begins from. */
  slug: string | undefined;
  children: (exercises: readonly StepExercise[], opened: OpenedPathway | null) => ReactNode;
}

function Frame({ title, text, slug, children }: FrameProps) {
  const practice = useMembership().membership.practiceId;
  const { query, opened, isGone } = useStart(practice, slug);
  return (
    <Narrow>
      <Crumb to="/p/$practice/therapist/library" params={{ practice }} search={{}}>
        {t('practice.library')}
      </Crumb>
      <h1 dir="auto">{isGone ? t('pathway.gone') : title}</h1>
      {text && <p className="quiet">{text}</p>}
      {opened === undefined && !isGone && <NotYet query={query} />}
      {opened !== undefined && (
        <WithExercises practice={practice}>
          {(exercises) => children(exercises, opened)}
        </WithExercises>
      )}
    </Narrow>
  );
}

interface WithExercisesProps {
  practice: string;
  children: (exercises: readonly StepExercise[]) => ReactNode;
}

function WithExercises({ practice, children }: WithExercisesProps) {
  const query = useStepExercises(practice);
  return (
    <div className="part-lead">{query.data ? children(query.data) : <NotYet query={query} />}</div>
  );
}

/** What it begins from: null for nothing, undefined while it is on its way. */
function useStart(practice: string, slug: string | undefined) {
  const query = useQuery({ ...pathwayQuery(practice, slug ?? ''), enabled: slug !== undefined });
  // What is fetched again meanwhile does not take the words from under the hands.
  const first = useFirst(query.data ?? null);
  const isGone = query.error instanceof ApiProblem && query.error.is('not-found');
  return { query, isGone, opened: slug === undefined ? null : (first ?? undefined) };
}

interface EditorProps {
  exercises: readonly StepExercise[];
  start: SavePathway;
  opened?: OpenedPathway;
  /** Where cancelling leads: the pathway it came from, or the library. */
  back: string | undefined;
}

function Editor({ back, ...props }: EditorProps) {
  const practice = useMembership().membership.practiceId;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toPathway = (pathway: string) =>
    void navigate({
      to: '/p/$practice/therapist/library/pathways/$pathway',
      params: { practice, pathway },
    });
  return (
    <PathwayEditor
      {...props}
      practice={practice}
      onSaved={(saved) => {
        toast({ text: t('editor.saved') });
        void pathwaysChanged(queries, practice);
        toPathway(saved.pathway.slug);
      }}
      onCancel={() =>
        back === undefined
          ? void navigate({
              to: '/p/$practice/therapist/library',
              params: { practice },
              search: {},
            })
          : toPathway(back)
      }
    />
  );
}
