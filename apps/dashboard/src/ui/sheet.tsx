import { createLink } from '@tanstack/react-router';
import { useId } from 'react';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './sheet.module.css';

interface SheetProps {
  label: string;
  /** As wide as a line may be long, where the page is wider. */
  narrow?: boolean;
  children: ReactNode;
}

/** One sheet on a screen, never two that compete. */
export const Sheet = ({ label, narrow, children }: SheetProps) => (
  <section
    className={cx(styles['sheet'], narrow && styles['narrow'], 'stack-4')}
    aria-label={label}
  >
    {children}
  </section>
);

interface PartProps {
  title: string;
  /** A quiet word or a quiet button at the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page: a title over a hairline, and silence before it. */
export function Part({ title, aside, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <PartHead id={id} title={title} aside={aside} />
      {children}
    </section>
  );
}

type PartHeadProps = Pick<PartProps, 'title' | 'aside'> & { id?: string };

export const PartHead = ({ id, title, aside }: PartHeadProps) => (
  <div className={styles['partHead']}>
    <h2 id={id}>{title}</h2>
    {typeof aside === 'string' ? <p className="meta">{aside}</p> : aside}
  </div>
);

export const Entries = ({ children }: { children: ReactNode }) => (
  <ul className={styles['list']}>{children}</ul>
);

/** An entry that only says something. */
export const Entry = ({ children }: { children: ReactNode }) => (
  <div className={styles['entry']}>{children}</div>
);

type EntryAnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  ref?: Ref<HTMLAnchorElement>;
  title: string;
  note?: ReactNode;
  /** Instead of the arrow: a day, a chip. */
  end?: ReactNode;
};

const EntryAnchor = ({ title, note, end, className, children, ...more }: EntryAnchorProps) => (
  <a className={cx(styles['entry'], className)} {...more}>
    <span className={styles['text']}>
      <h3 dir="auto">{title}</h3>
      {note && <span className="meta">{note}</span>}
      {children}
    </span>
    {end ?? <Icon name="open" />}
  </a>
);

/** An entry that leads somewhere: the whole row is the target. */
export const EntryLink = createLink(EntryAnchor);
