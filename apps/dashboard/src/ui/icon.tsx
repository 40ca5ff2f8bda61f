import type { ReactElement } from 'react';
import { cx } from './cx.ts';

/** Own icons: grid of 24, stroke 1.6, round ends. A word always stands beside one. */
const shapes = {
  brand: (
    <>
      <path d="M20 12a8 8 0 1 1-3.2-6.4" />
      <path d="M20 12h-6m2.5-2.5L14 12l2.5 2.5" />
      <circle cx="10.5" cy="12" r="1.3" className="i-fill" />
    </>
  ),
  back: <path d="M19 12H5m5-5-5 5 5 5" />,
  next: <path d="M5 12h14m-5-5 5 5-5 5" />,
  open: <path d="m9 6 6 6-6 6" />,
  pause: <path d="M9 6v12M15 6v12" />,
  plus: <path d="M12 5v14M5 12h14" />,
  check: <path d="m5 12.5 4.5 4.5L19 7" />,
  saving: <path d="M12 4a8 8 0 1 1-8 8" />,
  device: (
    <path d="M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2" />
  ),
  attention: <path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17h.01" />,
  note: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.5h.01" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 8v4l3 2" />
    </>
  ),
  help: (
    <>
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="3.5" />
      <path d="m5.6 5.6 3.9 3.9m5 5 3.9 3.9m0-12.8-3.9 3.9m-5 5-3.9 3.9" />
    </>
  ),
  home: <path d="M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5h-5v5H5a1 1 0 0 1-1-1z" />,
  page: <path d="M7 4h8l4 4v12H7zM15 4v4h4M10 12h6M10 16h6" />,
  settings: (
    <>
      <path d="M5 8h9m5 0h0M5 16h3m5 0h6" />
      <circle cx="16" cy="8" r="2" />
      <circle cx="10" cy="16" r="2" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6" />
      <path d="m15.5 15.5 4 4" />
    </>
  ),
  eye: (
    <>
      <path d="M3 12s3.2-6 9-6 9 6 9 6-3.2 6-9 6-9-6-9-6z" />
      <circle cx="12" cy="12" r="2.5" />
    </>
  ),
  lock: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />,
  leave: <path d="M14 5H5v14h9M10 12h10m-4-4 4 4-4 4" />,
  draft: <path d="m5 19 1-4L16.5 4.5l3 3L9 18zM14 7l3 3" />,
  kept: <path d="M4 7h16v11H4zm0 .5 8 6 8-6" />,
  sealed: (
    <>
      <path d="M4 7h16v11H4zm0 .5 8 5 8-5" />
      <circle cx="12" cy="13" r="2.6" className="i-fill" />
    </>
  ),
  shared: <path d="M4 10v9h16v-9l-8-6zM4 10l8 5 8-5" />,
  fold: <path d="M4 9h16M4 15h16M9 4l3 3 3-3M9 20l3-3 3 3" />,
} satisfies Record<string, ReactElement>;

export type IconName = keyof typeof shapes;

/** Arrows along the line of reading turn round in right-to-left scripts. */
const turning: readonly IconName[] = ['back', 'next', 'open', 'leave'];

export const Icon = ({ name }: { name: IconName }) => (
  <svg
    className={cx('i', turning.includes(name) && 'i-turn')}
    viewBox="0 0 24 24"
    aria-hidden="true"
  >
    {shapes[name]}
  </svg>
);
