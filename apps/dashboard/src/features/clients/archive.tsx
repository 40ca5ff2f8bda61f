import type { Client } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { Part } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { addressed, archiveClient, bringClientBack } from './clients.api.ts';

interface ArchiveProps {
  practice: string;
  client: Client;
  onChanged: (client: Client) => unknown;
}

/** Acts at once and offers to undo it. */
export function Archive({ practice, client, onChanged }: ArchiveProps) {
  const name = addressed(client);
  const address = { practice, client: client.id };
  const back = useMutation({
    mutationFn: bringClientBack,
    onSuccess: (client) => {
      toast({ text: t('archive.back.done', { name }) });
      return onChanged(client);
    },
  });
  const undo = ({ revision }: Client) => back.mutate({ ...address, revision });
  const archiving = useMutation({
    mutationFn: archiveClient,
    onSuccess: (archived) => {
      toast({ text: t('archive.done', { name }), onUndo: () => undo(archived) });
      return onChanged(archived);
    },
  });
  const failure = archiving.error ?? back.error;
  const acting = client.archivedOn ? back : archiving;
  return (
    <Part title={t('archive.title')}>
      <div className="stack-3 after-head">
        <p className="quiet">{t(client.archivedOn ? 'archive.is' : 'archive.what', { name })}</p>
        {failure && <Wrong>{reasonOf(failure)}</Wrong>}
        <Button
          onClick={() => acting.mutate({ ...address, revision: client.revision })}
          busy={acting.isPending && t('client.saving')}
        >
          {t(client.archivedOn ? 'archive.back' : 'archive.do')}
        </Button>
      </div>
    </Part>
  );
}
