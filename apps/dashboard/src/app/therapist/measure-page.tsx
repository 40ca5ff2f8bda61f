import type { Measure } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { MeasureView } from '../../features/measures/measure-view.tsx';
import {
  measureChanged,
  measureQuery,
  retireMeasure,
} from '../../features/measures/measures.api.ts';
import { ApiProblem, reasonOf } from '../../http/problem.ts';
import { today } from '../../i18n/days.ts';
import messages from '../../i18n/messages/measures.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { TabLinks } from '../../ui/columns.tsx';
import { Wrong } from '../../ui/field.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { isAgreeable } from '../../features/measures/agreeable.ts';
import { useTitle } from '../../ui/page.tsx';
import { Crumb } from '../../ui/practice-page.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useMembership } from '../practice-route.tsx';
import { Walk } from './walk.tsx';

loadMessages(messages);

const from = '/p/$practice/bar/therapist/library/measures/$measure';

/** Everything that is known about one measure, and what can be done with it here. */
export function MeasurePage() {
  const practice = useMembership().membership.practiceId;
  const { measure } = useParams({ from });
  const query = useQuery(measureQuery(practice, measure));
  const { data, error } = query;
  useTitle(data?.title ?? t('measures.title'));
  const isNotThere = !data && error instanceof ApiProblem && error.is('not-found');
  return (
    <>
      <Crumb to="/p/$practice/therapist/library" params={{ practice }} search={{}}>
        {t('practice.library')}
      </Crumb>
      {isNotThere ? <NotThere /> : <NotYet query={query} />}
      {data && <Opened practice={practice} measure={data} />}
    </>
  );
}

const NotThere = () => (
  <>
    <h1>{t('not-found.title')}</h1>
    <p className="lead quiet">{t('measures.not-found')}</p>
  </>
);

interface OpenedProps {
  practice: string;
  measure: Measure;
}

function Opened({ practice, measure }: OpenedProps) {
  const { exercise, title, purpose, slug, whyNot } = measure;
  const isClientView = useSearch({ from }).view === 'client' && exercise !== null;
  const therapist = useMembership().membership.name;
  return (
    <>
      <div className="between">
        <h1>{title}</h1>
        {isAgreeable(measure) && (
          <ButtonLink
            className="no-print"
            kind={isClientView || whyNot !== null ? 'plain' : 'main'}
            to="/p/$practice/therapist/agree"
            params={{ practice }}
            search={{ exercise: slug }}
          >
            {t(whyNot === null ? 'measure.agree' : 'measure.agree.together')}
          </ButtonLink>
        )}
      </div>
      <p className="lead quiet">{purpose}</p>
      {exercise && (
        <div className="no-print">
          <Views practice={practice} measure={slug} />
        </div>
      )}
      {whyNot && <WhyNot practice={practice} measure={measure} />}
      {isClientView && exercise ? (
        <Walk exercise={exercise} therapist={therapist} today={today()} />
      ) : (
        <MeasureView measure={measure} acts={<Acts practice={practice} measure={measure} />} />
      )}
    </>
  );
}

const WhyNot = ({ practice, measure: { whyNot, instead } }: OpenedProps) => (
  <div className="part-lead">
    <Banner tone={whyNot === 'needs-cover' ? 'attention' : 'plain'}>
      {whyNot && t(`measure.why.${whyNot}`)}{' '}
      {instead && (
        <Link
          to="/p/$practice/therapist/library/measures/$measure"
          params={{ practice, measure: instead.slug }}
          search={{}}
        >
          {t('measure.instead', { title: instead.title })}
        </Link>
      )}
    </Banner>
    {whyNot === 'needs-cover' && <FromOutside practice={practice} />}
  </div>
);

/** A practice of one has a way too, and whoever can go it is led there. */
function FromOutside({ practice }: { practice: string }) {
  const isOwner = useMembership().membership.roles.includes('owner');
  return (
    <p className="small quiet after-head">
      {t('measure.why.outside')}{' '}
      {isOwner ? (
        <>
          <Link to="/p/$practice/owner/members" params={{ practice }}>
            {t('measure.why.outside.owner')}
          </Link>{' '}
          ·{' '}
          <Link to="/p/$practice/owner/safety" params={{ practice }}>
            {t('measure.why.outside.settle')}
          </Link>
        </>
      ) : (
        t('measure.why.outside.ask')
      )}
    </p>
  );
}

/** Of a shell: bring the wording, replace it, retire it. */
function Acts({ practice, measure }: OpenedProps) {
  const { slug, kind, exercise, isRetired } = measure;
  const queries = useQueryClient();
  const retiring = useAct({
    send: (retired: boolean) => retireMeasure({ practice, slug }, retired),
    onDone: () => measureChanged(queries, practice),
  });
  if (kind !== 'shell') return null;
  return (
    <div className="stack-3 no-print">
      <p>
        <ButtonLink
          kind={exercise ? 'plain' : 'main'}
          to="/p/$practice/therapist/library/measures/$measure/wording"
          params={{ practice, measure: slug }}
        >
          {t(exercise ? 'measure.bring.anew' : 'measure.bring')}
        </ButtonLink>
      </p>
      {retiring.error && <Wrong>{reasonOf(retiring.error)}</Wrong>}
      {exercise && (
        <p>
          <Button
            busy={retiring.isPending && t('measure.changing')}
            onClick={() => retiring.mutate(!isRetired)}
          >
            {t(isRetired ? 'measure.take-up' : 'measure.retire')}
          </Button>
        </p>
      )}
    </div>
  );
}

function Views(params: { practice: string; measure: string }) {
  const link = {
    to: '/p/$practice/therapist/library/measures/$measure',
    params,
    activeOptions: { exact: true, includeSearch: true },
  } as const;
  return (
    <TabLinks label={t('measure.views')}>
      <Link {...link} search={{}}>
        {t('measure.view.about')}
      </Link>
      <Link {...link} search={{ view: 'client' }}>
        {t('measure.view.client')}
      </Link>
    </TabLinks>
  );
}
