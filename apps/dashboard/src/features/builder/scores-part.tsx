import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import { RowOf } from '../../ui/row-of.tsx';
import { Entries, Entry, Part } from '../../ui/sheet.tsx';
import { useDesk } from './desk.ts';
import { useWrong } from './fields.tsx';

/** Results that came with a copied exercise. What they count is its authors'; they can be left out. */
export function ScoresPart() {
  const { exercise } = useDesk();
  if (exercise.scores.length === 0) return null;
  return (
    <Part title={t('builder.scores')}>
      <p className="after-head small quiet">{t('builder.scores.text')}</p>
      <Entries>
        {exercise.scores.map((rule, at) => (
          <li key={rule.id}>
            <Entry>
              <Score at={at} label={rule.label} id={rule.id} />
            </Entry>
          </li>
        ))}
      </Entries>
    </Part>
  );
}

function Score({ at, label, id }: { at: number; label: string; id: string }) {
  const { edit } = useDesk();
  const place = `/scores/${at}`;
  const wrong = useWrong(place, true);
  const leaveOut = () =>
    edit((now) => ({ ...now, scores: now.scores.filter((rule) => rule.id !== id) }));
  return (
    <div data-place={place}>
      <RowOf
        acts={
          <Button
            kind="quiet"
            aria-label={t('builder.line.remove', { name: label })}
            onClick={leaveOut}
          >
            {t('builder.scores.less')}
          </Button>
        }
      >
        <p dir="auto">{label}</p>
        {wrong && <Wrong>{wrong}</Wrong>}
      </RowOf>
    </div>
  );
}
