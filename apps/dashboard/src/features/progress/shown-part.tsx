import { useQueryClient } from '@tanstack/react-query';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { Part } from '../../ui/sheet.tsx';
import { useAct } from '../../ui/use-act.ts';
import { progressQuery, showMeasures } from './progress.api.ts';

interface ShownPartProps {
  practice: string;
  client: { id: string; name: string };
  shown: boolean;
}

/** Whether the client sees numbers too: off until the therapist says so, and said in the log. */
export function ShownPart({ practice, client: { id: client, name }, shown }: ShownPartProps) {
  const queries = useQueryClient();
  const turning = useAct({
    send: (on: boolean) => showMeasures({ practice, client, shown: on }),
    onDone: () => queries.invalidateQueries(progressQuery(practice, client)),
  });
  const text = shown ? t('progress.shown.turn-off') : t('progress.shown.turn-on', { name });
  return (
    <div className="no-print">
      <Part title={t('progress.shown')}>
        <div className="after-head stack-3">
          <p>{t(shown ? 'progress.shown.on' : 'progress.shown.off', { name })}</p>
          {turning.error && <Wrong>{reasonOf(turning.error)}</Wrong>}
          <p>
            <Button
              busy={turning.isPending && t('progress.shown.saving')}
              onClick={() => turning.mutate(!shown)}
            >
              {text}
            </Button>
          </p>
        </div>
      </Part>
    </div>
  );
}
