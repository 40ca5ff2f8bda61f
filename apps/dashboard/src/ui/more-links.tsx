import { useLocation } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './more-links.module.css';

interface MoreLinksProps {
  /** Word of the button that shows them where the bar has no room. */
  word: string;
  children: ReactNode;
}

/** The less used links of a bar: in its row where there is room, else behind one button. */
export function MoreLinks({ word, children }: MoreLinksProps) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useOpen(place);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={styles['more']} ref={place} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={styles['button']}
        aria-expanded={isOpen}
        aria-controls={id}
        ref={button}
        onClick={() => setOpen(!isOpen)}
      >
        {word}
      </button>
      <div className={styles['links']} id={id} data-open={isOpen || undefined}>
        {children}
      </div>
    </div>
  );
}

/** Open until the page changes, or a finger or the focus goes somewhere else. */
function useOpen(place: { current: HTMLElement | null }) {
  const { href } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === href;
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpenAt(null);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen, place]);
  return [isOpen, (open: boolean) => setOpenAt(open ? href : null)] as const;
}
