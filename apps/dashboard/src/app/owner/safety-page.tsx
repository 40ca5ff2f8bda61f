import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SafetyForm } from '../../features/safety-settings/safety-form.tsx';
import { safetyQuery } from '../../features/safety-settings/safety-settings.api.ts';
import { Months, Standing } from '../../features/safety-settings/standing.tsx';
import messages from '../../i18n/messages/who-looks.json' with { type: 'json' };
import { loadMessages, t } from '../../i18n/t.ts';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';

loadMessages(messages);

export function SafetyPage() {
  useTitle(t('owner.safety'));
  const practice = useMembership().membership.practiceId;
  const queries = useQueryClient();
  const query = useQuery(safetyQuery(practice));
  const { data } = query;
  return (
    <>
      <h1>{t('owner.safety')}</h1>
      <p className="lead quiet">
        {t('who-looks.lead')}{' '}
        <Link to="/p/$practice/owner/practice" params={{ practice }}>
          {t('who-looks.contacts')}
        </Link>
      </p>
      <NotYet query={query} />
      {data && (
        <>
          <Standing settings={data} />
          {data.covers.length === 0 && <FromOutside practice={practice} />}
          <div className="part-lead">
            <Sheet narrow label={t('owner.safety')}>
              <SafetyForm
                practice={practice}
                settings={data}
                onSaved={(saved) => {
                  toast({ text: t('who-looks.saved') });
                  queries.setQueryData(safetyQuery(practice).queryKey, saved);
                }}
              />
            </Sheet>
          </div>
        </>
      )}
      <Months practice={practice} />
    </>
  );
}

/** Who works alone can have a cover too. */
const FromOutside = ({ practice }: { practice: string }) => (
  <p className="part-lead">
    {t('owner.safety.outside')}{' '}
    <Link to="/p/$practice/owner/members" params={{ practice }}>
      {t('owner.safety.outside.invite')}
    </Link>
  </p>
);
