import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { BuilderDesk } from '../../features/builder/builder-desk.tsx';
import { draftQuery } from '../../features/builder/builder.api.ts';
import type { BuilderView } from '../../features/builder/desk.ts';
import { ApiProblem } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Crumb } from '../../ui/practice-page.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';
import { DraftPreview } from './draft-preview.tsx';

const from = '/p/$practice/bar/therapist/library/drafts/$draft';
const address = '/p/$practice/therapist/library/drafts/$draft';

export function DraftPage() {
  const practice = useMembership().membership.practiceId;
  const { draft } = useParams({ from });
  const query = useQuery(draftQuery({ practice, draft }));
  const { data, error } = query;
  useTitle(data?.exercise.title || t('builder.untitled'));
  const isGone = error instanceof ApiProblem && error.is('not-found');
  return (
    <>
      <Crumb to="/p/$practice/therapist/library" params={{ practice }} search={{}}>
        {t('practice.library')}
      </Crumb>
      {!data && (isGone ? <Gone /> : <NotYet query={query} />)}
      {data && <Opened practice={practice} opened={data} />}
    </>
  );
}

const Gone = () => (
  <>
    <h1>{t('not-found.title')}</h1>
    <p className="lead quiet">{t('builder.gone')}</p>
  </>
);

interface OpenedProps {
  practice: string;
  opened: Parameters<typeof BuilderDesk>[0]['opened'];
}

function Opened({ practice, opened }: OpenedProps) {
  const view = useSearch({ from });
  const navigate = useNavigate();
  const show = (search: BuilderView) =>
    void navigate({
      to: address,
      params: { practice, draft: opened.id },
      search,
      resetScroll: false,
    });
  return (
    <BuilderDesk
      {...{ practice, opened, view }}
      onShow={show}
      Preview={DraftPreview}
      onPublished={({ slug, version, title }) => {
        toast({ text: t('publish.done', { name: title, version }) });
        void navigate({
          to: '/p/$practice/therapist/library/$exercise/versions',
          params: { practice, exercise: slug },
          search: {},
        });
      }}
      onDeleted={() => {
        toast({ text: t('builder.deleted') });
        void navigate({ to: '/p/$practice/therapist/library', params: { practice }, search: {} });
      }}
    />
  );
}
