import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { addressed, clientChanged } from '../../features/clients/clients.api.ts';
import { NewClientForm } from '../../features/clients/new-client-form.tsx';
import { t } from '../../i18n/t.ts';
import { useTitle } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { useMembership } from '../practice-route.tsx';
import styles from './pages.module.css';

export function NewClientPage() {
  useTitle(t('clients.new'));
  const practice = useMembership().membership.practiceId;
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <>
      <h1>{t('clients.new')}</h1>
      <p className="quiet">{t('clients.new.lead')}</p>
      <div className={styles['form']}>
        <Sheet label={t('clients.new')}>
          <NewClientForm
            practice={practice}
            onMade={(client) => {
              void clientChanged(queries, practice, client);
              toast({ text: t('client.made', { name: addressed(client) }) });
              return navigate({
                to: '/p/$practice/therapist/clients/$client',
                params: { practice, client: client.id },
              });
            }}
          />
        </Sheet>
      </div>
    </>
  );
}
