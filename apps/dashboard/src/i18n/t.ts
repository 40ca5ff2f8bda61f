import { i18n } from '@lingui/core';
import type answering from './messages/answering.json';
import type aside from './messages/aside.json';
import type beside from './messages/beside.json';
import type builder from './messages/builder.json';
import type client from './messages/client.json';
import type closed from './messages/closed.json';
import type coming from './messages/coming.json';
import common from './messages/common.json' with { type: 'json' };
import type desk from './messages/desk.json';
import type end from './messages/end.json';
import type entry from './messages/entry.json';
import type home from './messages/home.json';
import type layouts from './messages/layouts.json';
import type logs from './messages/logs.json';
import type measures from './messages/measures.json';
import type myPlan from './messages/my-plan.json';
import type ownPathway from './messages/own-pathway.json';
import type own from './messages/own.json';
import type owner from './messages/owner.json';
import type pathway from './messages/pathway.json';
import type plot from './messages/plot.json';
import type practice from './messages/practice.json';
import type progress from './messages/progress.json';
import type flags from './messages/flags.json';
import type rhythm from './messages/rhythm.json';
import type safety from './messages/safety.json';
import type safetyPlan from './messages/safety-plan.json';
import type settings from './messages/settings.json';
import type sharing from './messages/sharing.json';
import type therapist from './messages/therapist.json';
import type whoLooks from './messages/who-looks.json';

/** Every text of the dashboard has an id; an id without a text does not compile. */
export type MessageId =
  | keyof typeof common
  | keyof typeof end
  | keyof typeof entry
  | keyof typeof client
  | keyof typeof answering
  | keyof typeof aside
  | keyof typeof beside
  | keyof typeof home
  | keyof typeof builder
  | keyof typeof sharing
  | keyof typeof closed
  | keyof typeof coming
  | keyof typeof rhythm
  | keyof typeof settings
  | keyof typeof therapist
  | keyof typeof own
  | keyof typeof owner
  | keyof typeof layouts
  | keyof typeof logs
  | keyof typeof measures
  | keyof typeof progress
  | keyof typeof ownPathway
  | keyof typeof pathway
  | keyof typeof plot
  | keyof typeof practice
  | keyof typeof desk
  | keyof typeof flags
  | keyof typeof safety
  | keyof typeof safetyPlan
  | keyof typeof myPlan
  | keyof typeof whoLooks;

export const language = 'en';

/** An area brings its own texts with its code; the build has compiled them. */
export function loadMessages(catalog: Record<string, string>): void {
  i18n.load(language, catalog);
}

loadMessages(common);
i18n.activate(language);

export const t = (id: MessageId, values?: Record<string, string | number>): string =>
  i18n._(id, values);

/** Numbers up to ten in words, as everywhere on a screen. */
export const inWords = (n: number): string => t('number', { n });
