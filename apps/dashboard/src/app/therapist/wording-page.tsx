import type { Measure } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { measureChanged, measureQuery } from '../../features/measures/measures.api.ts';
import { WordingForm } from '../../features/measures/wording-form.tsx';
import messages from '../../i18n/messages/measures.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Crumb } from '../../ui/practice-page.tsx';
import { Part } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';
import styles from './wording-page.module.css';

loadMessages(messages);

/** The words of a measure, brought by a practice that has the right to them. */
export function WordingPage() {
  const practice = useMembership().membership.practiceId;
  const { measure } = useParams({
    from: '/p/$practice/bar/therapist/library/measures/$measure/wording',
  });
  const query = useQuery(measureQuery(practice, measure));
  const { data } = query;
  const title = data?.title ?? '';
  useTitle(data ? t('wording.title', { title }) : t('measures.title'));
  return (
    <>
      <Crumb
        to="/p/$practice/therapist/library/measures/$measure"
        params={{ practice, measure }}
        search={{}}
      >
        {title || t('measures.title')}
      </Crumb>
      <NotYet query={query} />
      {data && <Bring practice={practice} measure={data} />}
    </>
  );
}

function Bring({ practice, measure }: { practice: string; measure: Measure }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { shell, exercise, edition, title, slug } = measure;
  if (!shell) return <p className="lead quiet">{t('measures.not-found')}</p>;
  const back = () =>
    navigate({
      to: '/p/$practice/therapist/library/measures/$measure',
      params: { practice, measure: slug },
      search: {},
    });
  return (
    <>
      <h1>{t('wording.title', { title })}</h1>
      <p className="lead quiet">{t('wording.lead')}</p>
      <div className={styles['form']}>
        <Guide lines={shell.guide} />
        <WordingForm
          {...{ practice, shell, exercise, edition }}
          onKept={async () => {
            await measureChanged(queries, practice);
            toast({ text: t('wording.kept') });
            await back();
          }}
          onCancel={() => void back()}
        />
      </div>
    </>
  );
}

const Guide = ({ lines }: { lines: readonly string[] }) => (
  <Part title={t('wording.guide')}>
    <ol className={styles['guide']}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  </Part>
);
