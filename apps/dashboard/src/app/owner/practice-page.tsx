import type { PracticeSettings } from '@selfward/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { meQuery } from '../../features/account/account.api.ts';
import { Contacts } from '../../features/practice-settings/contacts.tsx';
import { settingsQuery } from '../../features/practice-settings/settings.api.ts';
import { SettingsForm } from '../../features/practice-settings/settings-form.tsx';
import { t } from '../../i18n/t.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { NotYet } from '../../ui/not-yet.tsx';
import { useTitle } from '../../ui/page.tsx';
import { Part, Sheet } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';

export function PracticePage() {
  useTitle(t('owner.practice'));
  const practice = useMembership().membership.practiceId;
  const renewed = useRenewed(practice);
  const query = useQuery(settingsQuery(practice));
  const { data } = query;
  return (
    <>
      <h1>{t('owner.practice')}</h1>
      <p className="lead quiet">{t('house.lead')}</p>
      <NotYet query={query} />
      {data && (
        <div className="part-lead">
          <Sheet narrow label={t('owner.practice')}>
            <SettingsForm
              practice={practice}
              settings={data}
              onSaved={(saved) => {
                toast({ text: t('house.saved') });
                return renewed(saved);
              }}
            />
          </Sheet>
        </div>
      )}
      <Contacts practice={practice} />
      <Part title={t('owner.measures')}>
        <p className="quiet after-head">{t('owner.measures.text')}</p>
        <p className="after-head">
          <ButtonLink to="/p/$practice/owner/measures" params={{ practice }}>
            {t('owner.measures.open')}
          </ButtonLink>
        </p>
      </Part>
    </>
  );
}

/** The start page names every practice of this person; the days of all pages go by its zone. */
function useRenewed(practice: string) {
  const queries = useQueryClient();
  const router = useRouter();
  return async (saved: PracticeSettings) => {
    queries.setQueryData(settingsQuery(practice).queryKey, saved);
    await queries.invalidateQueries({ queryKey: meQuery.queryKey, refetchType: 'all' });
    await router.invalidate();
  };
}
