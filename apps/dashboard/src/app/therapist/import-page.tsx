import { useNavigate } from '@tanstack/react-router';
import { ImportDesk } from '../../features/builder/import-desk.tsx';
import { t } from '../../i18n/t.ts';
import { useTitle } from '../../ui/page.tsx';
import { Crumb, Narrow } from '../../ui/practice-page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';

export function ImportPage() {
  useTitle(t('import.title'));
  const practice = useMembership().membership.practiceId;
  const navigate = useNavigate();
  return (
    <>
      <Crumb to="/p/$practice/therapist/library" params={{ practice }} search={{}}>
        {t('practice.library')}
      </Crumb>
      <h1>{t('import.title')}</h1>
      <p className="lead quiet">{t('import.lead')}</p>
      <div className="part-lead">
        <Narrow>
          <Sheet label={t('import.title')}>
            <ImportDesk
              practice={practice}
              onImported={({ id: draft }) => {
                toast({ text: t('import.done') });
                void navigate({
                  to: '/p/$practice/therapist/library/drafts/$draft',
                  params: { practice, draft },
                  search: {},
                });
              }}
            />
          </Sheet>
        </Narrow>
      </div>
    </>
  );
}
