import { Fragment } from 'react';
import type { ReactNode } from 'react';
import styles from './columns.module.css';
import { useCurrentInSight } from './use-current-in-sight.ts';

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
export function TabLinks({ label, children }: TabLinksProps) {
  const row = useCurrentInSight();
  return (
    <nav className={styles['tabs']} aria-label={label} ref={row}>
      {children}
    </nav>
  );
}

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
