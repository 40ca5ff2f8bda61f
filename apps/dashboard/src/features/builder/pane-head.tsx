import type { ReactNode } from 'react';

interface PaneHeadProps {
  title: string;
  note?: string;
  children?: ReactNode;
}

/** Where one is, and what it is for. */
export const PaneHead = ({ title, note, children }: PaneHeadProps) => (
  <header className="stack-2">
    <h2 tabIndex={-1} data-head dir="auto">
      {title}
    </h2>
    {note && <p className="meta">{note}</p>}
    {children}
  </header>
);
