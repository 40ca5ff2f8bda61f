import type { PlanVersion } from '@selfward/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PlanView } from '../../../features/safety-plan/plan-view.tsx';
import { earlierPlanQuery } from '../../../features/safety-plan/safety-plan.api.ts';
import { fullDay } from '../../../i18n/days.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { NotYet } from '../../../ui/not-yet.tsx';
import { Entries, Entry, Part } from '../../../ui/sheet.tsx';

interface PlanVersionsProps {
  practice: string;
  versions: readonly PlanVersion[];
}

/** As it stood on earlier days. The newest is the plan itself. */
export function PlanVersions({ practice, versions }: PlanVersionsProps) {
  const [open, setOpen] = useState<string | null>(null);
  const earlier = versions.slice(1);
  if (earlier.length === 0) return null;
  return (
    <Part title={t('my-plan.earlier')}>
      <Entries>
        {earlier.map((version) => (
          <li key={version.id}>
            <Entry>
              <div className="stack-3">
                <h3>{fullDay(version.day)}</h3>
                {aboutOf(version) !== '' && <p className="meta">{aboutOf(version)}</p>}
                <p className="flush">
                  <Button
                    kind="quiet"
                    aria-expanded={open === version.id}
                    onClick={() => setOpen(open === version.id ? null : version.id)}
                  >
                    {t(open === version.id ? 'my-plan.earlier.close' : 'my-plan.earlier.open')}
                  </Button>
                </p>
                {open === version.id && <Earlier practice={practice} version={version.id} />}
              </div>
            </Entry>
          </li>
        ))}
      </Entries>
    </Part>
  );
}

const aboutOf = ({ isTogether, wasShared }: PlanVersion): string =>
  [
    ...(isTogether ? [t('my-plan.version.together')] : []),
    ...(wasShared ? [t('my-plan.version.shared')] : []),
  ].join(' · ');

function Earlier({ practice, version }: { practice: string; version: string }) {
  const query = useQuery(earlierPlanQuery(practice, version));
  return (
    <>
      <NotYet query={query} />
      {query.data && <PlanView content={query.data.content} level={3} />}
    </>
  );
}
