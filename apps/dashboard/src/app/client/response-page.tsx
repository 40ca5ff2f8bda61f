import type { ClientResponse } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { responseQuery } from '../../features/responses/responses.api.ts';
import { whichOfResponse } from '../../features/writing/which.ts';
import { reasonOf } from '../../http/problem.ts';
import { dayFirst } from '../../i18n/days.ts';
import messages from '../../i18n/messages/sharing.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { ClientPage, FootActs, useTitle } from '../../ui/page.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { Words } from '../../ui/words.tsx';
import { useMembership } from '../practice-route.tsx';
import { ofWhich } from './exercise-search.ts';
import { EraseButton, TakeBackButton, TakeSomeBackButton } from './response-acts.tsx';
import { LogLink } from './log-link.tsx';
import { MyAnswers } from './my-answers.tsx';
import { Preview, Readers } from './practice-view.tsx';
import { Tabs } from './tabs.tsx';
import { actText, type SharingChange } from './sharing-change.ts';
import { Head, onePage } from './response-head.tsx';
import { Offers } from './sharing-offers.tsx';
import { useSharing, type Sharing } from './use-sharing.ts';
import { WishOnResponse } from './wish-on-response.tsx';
import styles from './response-page.module.css';

// Only of what is kept as one page.
const OnOnePage = lazy(() => import('./on-one-page.tsx'));

// Rarely needed, and the way out of a page is no part of its first load.
const LeaveChoices = lazy(() => import('./leave-choices.tsx'));

loadMessages(messages);

export function ResponsePage() {
  useTitle();
  const address = useParams({ from: '/p/$practice/client/response/$response' });
  const { data, error, refetch } = useQuery(responseQuery(address));
  // A new revision, or a change of who may read it, starts the choices afresh.
  if (data) return <Response key={standingOf(data)} response={data} />;
  if (!error) return <Waiting />;
  return (
    <ClientPage foot={<Tabs />}>
      <Failed reason={reasonOf(error)} onRetry={() => refetch()} />
    </ClientPage>
  );
}

const Waiting = () => (
  <ClientPage foot={<Tabs />}>
    <Skeleton />
  </ClientPage>
);

const standingOf = ({ revision, state, visibility }: ClientResponse): string =>
  JSON.stringify([revision, state, visibility]);

function Response({ response }: { response: ClientResponse }) {
  const sharing = useSharing(response);
  const { hash } = useLocation();
  if (response.revision === 0) return <StillDraft response={response} />;
  // In the same place, so that what was chosen to share is still chosen on the way back.
  if (hash === onePage && response.layout?.versions)
    return (
      <Suspense fallback={<Waiting />}>
        <OnOnePage response={response} />
      </Suspense>
    );
  return (
    <ClientPage wide foot={<ShareActs response={response} sharing={sharing} />}>
      <p className="meta">{response.exercise.title}</p>
      <Head response={response} />
      <Notices response={response} sharing={sharing} />
      <WishOnResponse response={response} sharing={sharing} />
      <Lines response={response} />
      <div className={`${styles['cut']} part-lead`}>
        <div className="stack-5">
          <MyAnswers response={response} sharing={sharing} />
          <Offers response={response} />
        </div>
        <Beside response={response} sharing={sharing} />
      </div>
      {sharing.change && (
        <Suspense>
          <LeaveChoices response={response} sharing={sharing} change={sharing.change} />
        </Suspense>
      )}
    </ClientPage>
  );
}

/** Who, what they will see, and what else can be done with it. */
function Beside({ response, sharing }: { response: ClientResponse; sharing: Sharing }) {
  const isShared = response.state === 'shared';
  return (
    <aside className={`${styles['stick']} stack-5`}>
      {(isShared || !response.hasEnded) && (
        <>
          <Readers response={response} />
          <Preview response={response} sharing={sharing} />
        </>
      )}
      <div className="row">
        {isShared && <TakeBackButton response={response} />}
        {!response.wasShared && <EraseButton response={response} />}
        {isWritable(response) && <WriteOn response={response} />}
        {response.wasShared && <DoorLink response={response} />}
        {response.exercise.cadence.kind === 'log' && (
          <LogLink slug={response.exercise.slug}>{t('share.log')}</LogLink>
        )}
      </div>
      {response.wasShared && !isShared && <p className="small quiet">{t('share.was-shared')}</p>}
    </aside>
  );
}

/** Writing ends with the agreement; what was only set aside can still be put right. */
const isWritable = ({ agreement, occurrenceState }: ClientResponse): boolean =>
  agreement === 'agreed' && occurrenceState !== 'ended';

const DoorLink = ({ response }: { response: ClientResponse }) => (
  <ButtonLink
    kind="quiet"
    icon="eye"
    to="/p/$practice/client/opened"
    params={{ practice: useMembership().membership.practiceId }}
    search={{ response: response.id }}
  >
    {t('share.door')}
  </ButtonLink>
);

/** A few words back. They ask for nothing. */
const Lines = ({ response }: { response: ClientResponse }) =>
  response.lines.map(({ text, fromName, on }) => (
    <section className="part-lead stack-2" key={`${on}${text}`}>
      <h2 className="label">{t('share.lines', { name: fromName })}</h2>
      <blockquote className="quote">
        <Words>{text}</Words>
        <p className="meta">{dayFirst(on)}</p>
      </blockquote>
    </section>
  ));

const Notices = ({ response, sharing }: { response: ClientResponse; sharing: Sharing }) => (
  <>
    {!isWritable(response) && !response.hasEnded && (
      <div className="part-lead">
        <Banner>{t(response.agreement === 'declined' ? 'first.declined' : 'share.ended')}</Banner>
      </div>
    )}
    {response.sharedRevision !== null && response.sharedRevision < response.revision && (
      <div className="part-lead">
        <Banner>{t(response.hasEnded ? 'share.newer.ended' : 'share.newer')}</Banner>
      </div>
    )}
    {sharing.reason && (
      <div className="part-lead">
        <Wrong>{sharing.reason}</Wrong>
      </div>
    )}
  </>
);

const WriteOn = ({ response }: { response: ClientResponse }) => (
  <ButtonLink
    kind="quiet"
    icon="draft"
    to="/p/$practice/client/exercise/$assignment"
    params={{
      practice: useMembership().membership.practiceId,
      assignment: response.assignmentId,
    }}
    search={ofWhich(whichOfResponse(response))}
    hash="end"
  >
    {t('share.write-on')}
  </ButtonLink>
);

/** The main button says what it would change; beside it, the way out that changes nothing. */
function ShareActs({ response, sharing }: { response: ClientResponse; sharing: Sharing }) {
  const practice = useMembership().membership.practiceId;
  const { change } = sharing;
  const isChoice = response.state !== 'shared' && !response.hasEnded;
  const away = change ? 'share.not-now' : 'share.unchanged';
  return (
    <FootActs>
      <ButtonLink
        kind={change ? 'plain' : 'main'}
        to="/p/$practice/client"
        params={{ practice }}
        ignoreBlocker={isChoice}
      >
        {t(isChoice ? 'share.keep-all' : away)}
      </ButtonLink>
      {change && <Apply {...{ response, sharing, change }} />}
    </FootActs>
  );
}

interface ApplyProps {
  response: ClientResponse;
  sharing: Sharing;
  change: SharingChange;
}

/** Sharing can be undone; taking back is immediate, so it is asked about first. */
function Apply({ response, sharing, change }: ApplyProps) {
  if (change.isAll) return <TakeBackButton response={response} main={actText(change)} />;
  if (change.kind === 'back') return <TakeSomeBackButton {...{ response, sharing, change }} />;
  return (
    <Button
      kind="main"
      busy={sharing.busy}
      onClick={() => void sharing.apply().catch(() => undefined)}
    >
      {actText(change)}
    </Button>
  );
}

const StillDraft = ({ response }: { response: ClientResponse }) => (
  <ClientPage foot={<Tabs />}>
    <p className="meta">{response.exercise.title}</p>
    <h1>{t('share.not-finished.title')}</h1>
    <p className="quiet lead">{t('share.not-finished')}</p>
    <div className="row part-lead">
      <WriteOn response={response} />
      <EraseButton response={response} />
    </div>
  </ClientPage>
);
