import type { Item } from '@selfward/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { reasonOf } from '../../http/problem.ts';
import { t } from '../../i18n/t.ts';
import { Tick, Wrong } from '../../ui/field.tsx';
import { Part } from '../../ui/sheet.tsx';
import { catalogueQuery, referredQuery } from './builder.api.ts';
import { useDesk } from './desk.ts';

/** The same questions at the end as after the exercises of the library, or none. */
export function ClosingBlock() {
  const { exercise, there, edit } = useDesk();
  const [failure, setFailure] = useState<unknown>(null);
  const standard = useStandard();
  const turn = async (isOn: boolean) => {
    setFailure(null);
    if (!isOn) return edit((now) => ({ ...now, closing_block: [] }));
    const before = there.base?.closing_block ?? [];
    try {
      const block = before.length > 0 ? before : await standard();
      edit((now) => ({ ...now, closing_block: block }));
    } catch (refused) {
      setFailure(refused);
    }
  };
  return (
    <Part title={t('exercise.closing')}>
      <div className="after-head stack-2" data-place="/closing_block">
        <Tick
          checked={exercise.closing_block.length > 0}
          onChange={({ target }) => void turn(target.checked)}
        >
          {t('builder.closing')}
          <br />
          <span className="small quiet">{t('builder.closing.why')}</span>
        </Tick>
        {failure !== null && <Wrong>{reasonOf(failure)}</Wrong>}
      </div>
    </Part>
  );
}

/** It comes from the library itself, so that a block of today is the one that others have. */
function useStandard(): () => Promise<Item[]> {
  const { practice } = useDesk();
  const queries = useQueryClient();
  return async () => {
    const { exercises } = await queries.ensureQueryData(catalogueQuery(practice));
    for (const { slug, source } of exercises) {
      if (source !== 'library') continue;
      const opened = await queries.ensureQueryData(referredQuery(practice, slug));
      if (opened.exercise.closing_block.length > 0) return opened.exercise.closing_block;
    }
    return [];
  };
}
