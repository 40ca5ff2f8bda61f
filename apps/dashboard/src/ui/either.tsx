import { useId } from 'react';
import styles from './either.module.css';

interface EitherProps<Value extends string> {
  label: string;
  options: readonly { value: Value; text: string }[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** Keep or share: two words of the same weight. */
export function Either<Value extends string>(props: EitherProps<Value>) {
  const name = useId();
  return (
    <span className={styles['either']} role="radiogroup" aria-label={props.label}>
      {props.options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          {text}
        </label>
      ))}
    </span>
  );
}
