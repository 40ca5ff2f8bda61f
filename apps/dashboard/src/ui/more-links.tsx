import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import messages from '../i18n/messages/practice.json' with { type: 'json' };
import { loadMessages } from '../i18n/t.ts';
import styles from './more-links.module.css';

loadMessages(messages);

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
  const [isOpen, setOpen] = useOpen({ place, button });
  return (
    <div className={styles['more']} ref={place}>
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

interface Parts {
  place: RefObject<HTMLElement | null>;
  button: RefObject<HTMLElement | null>;
}

/** Open until a page is chosen, Escape is pressed, or a finger or the focus goes somewhere else. */
function useOpen({ place, button }: Parts) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const listen = (event: Event) => {
      if (!isLeaving(event, place.current)) return;
      setOpen(false);
      if (event.type === 'keydown') button.current?.focus();
    };
    leaving.forEach((type) => document.addEventListener(type, listen));
    return () => leaving.forEach((type) => document.removeEventListener(type, listen));
  }, [isOpen, place, button]);
  return [isOpen, setOpen] as const;
}

const leaving = ['pointerdown', 'focusin', 'click', 'keydown'] as const;

function isLeaving(event: Event, place: HTMLElement | null): boolean {
  if (event instanceof KeyboardEvent) return event.key === 'Escape';
  const { target, type } = event;
  if (!(target instanceof Element)) return false;
  return type === 'click' ? target.closest('a') !== null : !place?.contains(target);
}
