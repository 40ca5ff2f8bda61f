import type { Client } from '@selfward/contract';
import { useMutation } from '@tanstack/react-query';
import { reasonOf, thereNow } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { Part } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { undoable } from '../../ui/undoable.ts';
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
  const isBack = (there: Client) => {
    toast({ text: t('archive.back.done', { name }) });
    return onChanged(there);
  };
  // Somebody else changed the record first: what is there now stands on the page, to act on anew.
  const onError = (failure: Error) => {
    const there = thereNow<Client>(failure, 'archivedOn');
    if (there) onChanged(there);
  };
  const back = useMutation({ mutationFn: bringClientBack, onSuccess: isBack, onError });
  const archiving = useMutation({
    mutationFn: archiveClient,
    onError,
    onSuccess: (archived) => {
      const { revision } = archived;
      const undo = () => bringClientBack({ ...address, revision }).then(isBack);
      undoable(t('archive.done', { name }), undo);
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
