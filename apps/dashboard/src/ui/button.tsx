import { createLink } from '@tanstack/react-router';
import type {
  AnchorHTMLAttributes,
  ButtonHTMLAttributes,
  MouseEventHandler,
  ReactNode,
  Ref,
} from 'react';
import { cx } from './cx.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './button.module.css';

export type ButtonKind = 'main' | 'plain' | 'quiet';

interface Looks {
  /** One main button on a screen. */
  kind?: ButtonKind;
  icon?: IconName;
  iconAfter?: IconName;
  wide?: boolean;
  /** Only an icon: `aria-label` says its name. */
  iconOnly?: boolean;
}

type ButtonProps = Looks &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    ref?: Ref<HTMLButtonElement>;
    /**
     * What the button says while it works, "Sharing…". It keeps its place and takes no more presses;
     * `false` while it does not. Who presses twice in a row means it once.
     */
    busy?: string | false | undefined;
  };

export function Button({ kind, icon, iconAfter, wide, iconOnly, busy, ...rest }: ButtonProps) {
  const { className, children, onClick, type = 'button', ...more } = rest;
  return (
    <button
      type={type}
      className={cx(looks({ kind, wide, iconOnly }), className)}
      aria-busy={busy ? true : undefined}
      aria-disabled={busy ? true : undefined}
      onClick={busy === undefined ? onClick : once(busy, onClick)}
      {...more}
    >
      <Inside icon={icon} iconAfter={iconAfter}>
        {busy || children}
      </Inside>
    </button>
  );
}

/** The second half of a double click may come when the first has already been answered. */
const once =
  (
    busy: string | false,
    onClick: MouseEventHandler<HTMLButtonElement> | undefined,
  ): MouseEventHandler<HTMLButtonElement> =>
  (event) => {
    if (busy || event.detail > 1) event.preventDefault();
    else onClick?.(event);
  };

type AnchorProps = Looks &
  AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

/** A link that looks like a button, to an address outside the router (`/help.html`). */
export function ButtonAnchor({ kind, icon, iconAfter, wide, iconOnly, ...rest }: AnchorProps) {
  const { className, children, ...more } = rest;
  return (
    <a className={cx(looks({ kind, wide, iconOnly }), className)} {...more}>
      <Inside icon={icon} iconAfter={iconAfter}>
        {children}
      </Inside>
    </a>
  );
}

/** The same for a page of the app: takes `to`, `params`, `search` of the router. */
export const ButtonLink = createLink(ButtonAnchor);

const looks = ({ kind = 'plain', wide, iconOnly }: Looks) =>
  cx(
    styles['button'],
    kind !== 'plain' && styles[kind],
    wide && styles['wide'],
    iconOnly && styles['iconOnly'],
  );

const Inside = (props: { icon?: IconName; iconAfter?: IconName; children: ReactNode }) => (
  <>
    {props.icon && <Icon name={props.icon} />}
    {props.children}
    {props.iconAfter && <Icon name={props.iconAfter} />}
  </>
);
