import { Fragment } from 'react';
import type { ReactNode } from 'react';
import styles from './columns.module.css';

interface ColumnsProps {
  side: ReactNode;
  children: ReactNode;
}

/** The practice's page: what it is about, and beside it what goes with it. */
export const Columns = ({ side, children }: ColumnsProps) => (
  <div className={styles['columns']}>
    <div>{children}</div>
    <aside>{side}</aside>
  </div>
);

interface TabLinksProps {
  label: string;
  /** Links of the router: the one that is open carries `aria-current`. */
  children: ReactNode;
}

/** Parts of one page, each with an address of its own. */
export const TabLinks = ({ label, children }: TabLinksProps) => (
  <nav className={styles['tabs']} aria-label={label}>
    {children}
  </nav>
);

export type Fact = readonly [name: string, value: ReactNode];

export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={styles['facts']}>
    {facts.map(([name, value]) => (
      <Fragment key={name}>
        <dt>{name}</dt>
        <dd dir="auto">{value}</dd>
      </Fragment>
    ))}
  </dl>
);
