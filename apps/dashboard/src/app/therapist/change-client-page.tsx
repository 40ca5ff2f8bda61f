import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChangeClientForm } from '../../features/clients/change-client-form.tsx';
import { addressed, clientChanged } from '../../features/clients/clients.api.ts';
import { t } from '../../i18n/t.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import styles from './pages.module.css';
import { useClient } from './use-client.ts';

export function ChangeClientPage() {
  const { practice, client } = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const back = () =>
    navigate({
      to: '/p/$practice/therapist/clients/$client/contact',
      params: { practice, client: client.id },
    });
  return (
    <div className={styles['form']}>
      <Sheet label={t('contact.title')}>
        <ChangeClientForm
          practice={practice}
          client={client}
          onCancel={back}
          onChanged={(changed) => {
            void clientChanged(queries, practice, changed);
            toast({ text: t('client.saved', { name: addressed(changed) }) });
            return back();
          }}
        />
      </Sheet>
    </div>
  );
}
