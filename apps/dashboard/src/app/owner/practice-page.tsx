import { useQuery, useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../../features/account/account.api.ts';
import { Contacts } from '../../features/practice-settings/contacts.tsx';
import { settingsQuery } from '../../features/practice-settings/settings.api.ts';
import { SettingsForm } from '../../features/practice-settings/settings-form.tsx';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { useTitle } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { Failed, Skeleton } from '../../ui/waiting.tsx';
import { useMembership } from '../practice-route.tsx';

export function PracticePage() {
  useTitle(t('owner.practice'));
  const practice = useMembership().membership.practiceId;
  const queries = useQueryClient();
  const query = settingsQuery(practice);
  const { data, error, refetch } = useQuery(query);
  return (
    <>
      <h1>{t('owner.practice')}</h1>
      <p className="lead quiet">{t('house.lead')}</p>
      {!data && error && <Failed reason={reasonOf(error)} onRetry={() => refetch()} />}
      {!data && !error && <Skeleton />}
      {data && (
        <div className="part-lead">
          <Sheet narrow label={t('owner.practice')}>
            <SettingsForm
              practice={practice}
              settings={data}
              onSaved={(saved) => {
                queries.setQueryData(query.queryKey, saved);
                // The start page names every practice of this person.
                void queries.invalidateQueries(meQuery);
                toast({ text: t('house.saved') });
              }}
            />
          </Sheet>
        </div>
      )}
      <Contacts practice={practice} />
    </>
  );
}
