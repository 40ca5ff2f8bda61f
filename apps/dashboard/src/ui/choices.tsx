import { useId } from 'react';
import type { ReactNode } from 'react';
import box from './box.module.css';
import { cx } from './cx.ts';
import styles from './choices.module.css';

export interface Choice {
  value: string;
  text: string;
  note?: string;
}

interface Frame {
  choices: readonly Choice[];
  /** Id of the question above, or a legend of its own. */
  labelledBy?: string;
  legend?: string;
  describedBy?: string;
  /** Side by side where there is room: two or three short words. */
  across?: boolean;
}

interface OneProps extends Frame {
  value: string | undefined;
  onChoose: (value: string) => void;
}

/** One of several. The whole row is the target; choosing never moves on. */
export function ChooseOne({ value, onChoose, ...frame }: OneProps) {
  const name = useId();
  return (
    <Rows {...frame}>
      {(choice) => (
        <input
          className={box['box']}
          type="radio"
          name={name}
          checked={choice.value === value}
          onChange={() => onChoose(choice.value)}
        />
      )}
    </Rows>
  );
}

interface ManyProps extends Frame {
  values: readonly string[];
  onChange: (value: string, isOn: boolean) => void;
}

export const ChooseMany = ({ values, onChange, ...frame }: ManyProps) => (
  <Rows {...frame}>
    {(choice) => (
      <input
        className={box['box']}
        type="checkbox"
        checked={values.includes(choice.value)}
        onChange={(event) => onChange(choice.value, event.target.checked)}
      />
    )}
  </Rows>
);

function Rows(props: Frame & { children: (choice: Choice) => ReactNode }) {
  return (
    <fieldset
      className={cx(styles['choices'], props.across && styles['across'])}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {props.legend && <legend className="label">{props.legend}</legend>}
      {props.choices.map((choice) => (
        <label className={styles['choice']} key={choice.value}>
          {props.children(choice)}
          <span className={styles['text']}>
            {choice.text}
            {choice.note && <span className="small quiet">{choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
