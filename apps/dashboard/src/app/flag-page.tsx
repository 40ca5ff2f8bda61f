import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Acknowledge } from '../features/flags/acknowledge.tsx';
import { titleOf } from '../features/flags/flag-list.tsx';
import { CallAtOnce, FlagAnswers, FlagContact, FlagHistory } from '../features/flags/flag-view.tsx';
import {
  type FlagArea,
  flagQuery,
  type OpenedFlag,
  seeFlag,
  tellFlagOpened,
} from '../features/flags/flags.api.ts';
import { SharedPlan } from '../features/safety-plan/shared-plan.tsx';
import { t } from '../i18n/t.ts';
import { Columns } from '../ui/columns.tsx';
import { NotYet } from '../ui/not-yet.tsx';
import { useTitle } from '../ui/page.tsx';
import { Part } from '../ui/sheet.tsx';
import { toast } from '../ui/toast.tsx';
import { useOnScreen } from '../ui/use-on-screen.ts';

interface FlagPageProps {
  practice: string;
  area: FlagArea;
  flag: string;
  /** The way back, and where it leads once it is acknowledged. */
  crumb: React.ReactNode;
  onDone: () => unknown;
}

/** The same page for the therapist and for whoever covers; a cover is sent no sessions. */
export function FlagPage({ practice, area, flag, crumb, onDone }: FlagPageProps) {
  useTitle(t('flag.page'));
  const query = useQuery(flagQuery({ practice, area, flag }));
  const { data } = query;
  useSeen({ practice, area, flag }, data);
  const queries = useQueryClient();
  const reread = () => queries.invalidateQueries({ queryKey: [practice] });
  const done = async () => {
    toast({ text: t('flag.acknowledged') });
    await onDone();
    await reread();
  };
  return (
    <>
      {crumb}
      <h1 dir="auto">{data?.clientName ?? t('flag.page')}</h1>
      {data && <p className="lead quiet">{titleOf(data)}</p>}
      {data && <CallAtOnce flag={data} />}
      <NotYet query={query} />
      {data && (
        <Columns
          side={
            <>
              <FlagContact flag={data} />
              <Plan {...{ practice, area, flag: data }} />
            </>
          }
        >
          <Answers {...{ practice, area, flag: data }} />
          {data.state !== 'closed' && (
            <div className="part-lead">
              <Acknowledge {...{ practice, area, flag: data }} onDone={done} onNewer={reread} />
            </div>
          )}
          <FlagHistory steps={data.steps} />
        </Columns>
      )}
    </>
  );
}

/** The answer itself is what counts as opened; the plan beside it for itself. */
function Answers({ practice, area, flag }: InArea) {
  const address = { practice, area, flag: flag.id };
  const seen = useOnScreen(flag.id, () => tellFlagOpened(address, { plan: null }));
  return (
    <section ref={seen}>
      <FlagAnswers flag={flag} />
    </section>
  );
}

/** What they wrote for such an hour, as far as they share it. */
function Plan({ practice, area, flag }: InArea) {
  const plan = flag.plan?.id ?? null;
  const name = flag.calledBy ?? flag.clientName;
  const address = { practice, area, flag: flag.id };
  const seen = useOnScreen(plan, () => tellFlagOpened(address, { plan }));
  return (
    <section ref={seen}>
      <Part title={t('safety-plan.title')}>
        <div className="after-head">
          {flag.plan ? (
            <SharedPlan plan={flag.plan} name={name} />
          ) : (
            <p className="quiet">{t('safety-plan.none', { name })}</p>
          )}
        </div>
      </Part>
    </section>
  );
}

type InArea = Omit<Address, 'flag'> & { flag: OpenedFlag };

type Address = Pick<FlagPageProps, 'practice' | 'area' | 'flag'>;

/** Open on a screen is looked at; that somebody did so is written down, and ends nothing. */
function useSeen({ practice, area, flag }: Address, data: OpenedFlag | undefined) {
  const queries = useQueryClient();
  const isNew = data?.state === 'new';
  useEffect(() => {
    if (!isNew) return;
    seeFlag({ practice, area, flag })
      .then(() => queries.invalidateQueries({ queryKey: [practice, 'flags'] }))
      .catch(() => undefined); // It stays "not looked at", and is said again next time.
  }, [isNew, practice, area, flag, queries]);
}
