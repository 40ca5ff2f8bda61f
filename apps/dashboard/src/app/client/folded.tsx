import type { ReactNode } from 'react';

export const Folded = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="after-head">
    <summary className="quiet">{title}</summary>
    {children}
  </details>
);
