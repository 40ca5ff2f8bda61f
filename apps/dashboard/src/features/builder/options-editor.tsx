import type { Exercise, ItemOption, Spot } from '@selfward/domain';
import { newOptionCode } from '@selfward/domain';
import { useEffect, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import box from '../../ui/box.module.css';
import { Button } from '../../ui/button.tsx';
import { Wrong } from '../../ui/field.tsx';
import styles from './rows.module.css';
import { spotAt, useDesk, useItem } from './desk.ts';
import { Line, useWrong } from './fields.tsx';
import { withOptions } from './item-parts.ts';
import { LineActs, moved } from './line-rows.tsx';

interface OptionsProps {
  spot: Spot;
  options: readonly ItemOption[];
}

/** What can be chosen, in the order in which it is read. */
export function OptionsEditor({ spot, options }: OptionsProps) {
  const change = useItem(spot);
  const { list, expectNew } = useFocusOnNew();
  const { base } = useDesk().there;
  const wrong = useWrong(`${spot.place}/options`);
  const set = (next: ItemOption[], run?: string) => change((now) => withOptions(now, next), run);
  const add = () => {
    expectNew();
    // A code of an earlier version is taken too: its answers would get another meaning.
    set([...options, { code: newOptionCode([...options, ...codesOf(base, spot)]), text: '' }]);
  };
  return (
    <fieldset className="stack-3" data-place={`${spot.place}/options`}>
      <legend className="label">{t('builder.options')}</legend>
      {wrong && <Wrong>{wrong}</Wrong>}
      <ol className={styles['lines']} ref={list}>
        {options.map((option, at) => (
          <OptionLine key={option.code} {...{ spot, options, option, at, set }} />
        ))}
      </ol>
      <Button icon="plus" onClick={add}>
        {t('builder.option.add')}
      </Button>
    </fieldset>
  );
}

function codesOf(base: Exercise | null, { address }: Spot): readonly ItemOption[] {
  const item = base && spotAt(base, address)?.item;
  return item && 'options' in item ? item.options : [];
}

type OptionLineProps = OptionsProps & {
  option: ItemOption;
  at: number;
  set: (options: ItemOption[], run?: string) => void;
};

function OptionLine({ spot, options, option, at, set }: OptionLineProps) {
  const name = option.text || t('builder.option', { n: at + 1 });
  const wrong = useWrong(`${spot.place}/options/${at}`);
  return (
    <li className="stack-1">
      <div className={styles['line']}>
        <Line
          place={`${spot.place}/options/${at}/text`}
          label={t('builder.option', { n: at + 1 })}
          value={option.text}
          onChange={(text) => set(options.with(at, { ...option, text }), `option-${option.code}`)}
        />
        <LineActs
          {...{ name, at }}
          of={options.length}
          onMove={(to) => set(moved(options, at, to))}
          onRemove={() => set(options.toSpliced(at, 1))}
        />
      </div>
      <div className={styles['roles']}>
        {rolesFor(spot).map((role) => (
          <label key={role}>
            <input
              className={box['box']}
              type="checkbox"
              checked={option[role] === true}
              onChange={({ target }) =>
                set(options.with(at, withRole(option, role, target.checked)))
              }
            />
            <span>{t(`builder.option.${role}`)}</span>
          </label>
        ))}
      </div>
      {wrong && <Wrong>{wrong}</Wrong>}
    </li>
  );
}

type Role = 'exclusive' | 'is_other' | 'leaves_open';

const rolesFor = ({ item }: Spot): Role[] =>
  item.type === 'choice_one' ? ['is_other', 'leaves_open'] : ['exclusive', 'is_other'];

function withRole(option: ItemOption, role: Role, isOn: boolean): ItemOption {
  const next = { ...option };
  if (isOn) next[role] = true;
  else delete next[role];
  return next;
}

/** A new line is written on at once. */
function useFocusOnNew() {
  const list = useRef<HTMLOListElement>(null);
  const isExpected = useRef(false);
  useEffect(() => {
    if (!isExpected.current) return;
    isExpected.current = false;
    list.current?.querySelector<HTMLElement>('li:last-child input[dir]')?.focus();
  });
  const expectNew = () => {
    isExpected.current = true;
  };
  return { list, expectNew };
}
