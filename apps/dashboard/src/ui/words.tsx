import { cx } from './cx.ts';

interface WordsProps {
  children: string;
  small?: boolean;
}

/** Words that a person wrote: the serif, their own direction, their own line breaks. */
export const Words = ({ children, small }: WordsProps) => (
  <>
    {children.split(/\n{2,}/).map((paragraph, at) => (
      <p className={cx('words', 'words-lines', small && 'words-small')} dir="auto" key={at}>
        {paragraph}
      </p>
    ))}
  </>
);
