import type { Condition, ShowIf, Spot } from '@selfward/domain';
import { spotsOf } from '@selfward/domain';
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Either } from '../../ui/either.tsx';
import { Wrong } from '../../ui/field.tsx';
import { Part } from '../../ui/sheet.tsx';
import styles from './desk.module.css';
import rows from './rows.module.css';
import { ConditionLine } from './condition-line.tsx';
import { useDesk, useItem } from './desk.ts';
import { useWrong } from './fields.tsx';
import { askedBefore, isAsked, withRule } from './item-parts.ts';
import { conditionFor, ruleSentence, waysFor } from './rule-words.ts';
import { SourcePicker } from './source-picker.tsx';

/** When it is shown, as a sentence that can be changed word by word. */
export function RuleEditor({ spot }: { spot: Spot }) {
  const { exercise, catalogue } = useDesk();
  const { item } = spot;
  const said = ruleSentence(exercise, item, catalogue);
  const wrong = useWrong(`${spot.place}/show_if`);
  return (
    <Part title={t('builder.rule')}>
      <div className="after-head stack-4" data-place={`${spot.place}/show_if`}>
        <p dir="auto">{said ?? t('builder.rule.always')}</p>
        {wrong && <Wrong>{wrong}</Wrong>}
        <Conditions spot={spot} />
      </div>
    </Part>
  );
}

const listOf = (rule: ShowIf | undefined): Condition[] => {
  if (!rule) return [];
  return 'all' in rule ? rule.all : rule.any;
};

function ruleOf(join: 'all' | 'any', list: Condition[]): ShowIf | undefined {
  if (list.length === 0) return undefined;
  return join === 'all' ? { all: list } : { any: list };
}

function Conditions({ spot }: { spot: Spot }) {
  const change = useItem(spot);
  const { show_if: rule } = spot.item;
  const list = listOf(rule);
  const join = rule && 'any' in rule ? 'any' : 'all';
  const set = (next: Condition[], run?: string) =>
    change((now) => withRule(now, ruleOf(join, next)), run);
  return (
    <>
      {list.length > 1 && (
        <Either
          label={t('builder.rule.join')}
          options={[
            { value: 'all', text: t('builder.rule.all') },
            { value: 'any', text: t('builder.rule.any') },
          ]}
          value={join}
          onChoose={(how) => change((now) => withRule(now, ruleOf(how, list)))}
        />
      )}
      {list.length > 0 && (
        <ol className={rows['lines']}>
          {list.map((condition, at) => (
            <li key={at}>
              <ConditionLine
                spot={spot}
                condition={condition}
                place={`${spot.place}/show_if/${join}/${at}`}
                onChange={(next) => set(list.with(at, next), `show_if-${at}`)}
                onRemove={() => set(list.toSpliced(at, 1))}
              />
            </li>
          ))}
        </ol>
      )}
      <AddCondition spot={spot} isFirst={list.length === 0} onAdd={(one) => set([...list, one])} />
    </>
  );
}

interface AddProps {
  spot: Spot;
  isFirst: boolean;
  onAdd: (condition: Condition) => void;
}

function AddCondition({ spot, isFirst, onAdd }: AddProps) {
  const { exercise } = useDesk();
  const [isOutside, setOutside] = useState(false);
  const last = askedBefore(spotsOf(exercise), spot).at(-1);
  const add = (reference: string, { item }: Pick<Spot, 'item'>) => {
    const [way = 'answered'] = waysFor(item);
    onAdd(conditionFor(reference, item, way));
    setOutside(false);
  };
  return (
    <div className="stack-3">
      <div className={styles['acts']}>
        {last && (
          <Button icon="plus" onClick={() => add(last.address, last)}>
            {t(isFirst ? 'builder.rule.first' : 'builder.rule.more')}
          </Button>
        )}
        {!isOutside && (
          <Button kind="quiet" onClick={() => setOutside(true)}>
            {t('builder.rule.outside')}
          </Button>
        )}
      </div>
      {!last && isFirst && <p className="small quiet">{t('builder.rule.nothing-before')}</p>}
      {isOutside && (
        <SourcePicker
          label={t('builder.rule.outside')}
          accepts={isAsked}
          onPick={(reference, picked) => picked && add(reference, picked)}
          onCancel={() => setOutside(false)}
        />
      )}
    </div>
  );
}
