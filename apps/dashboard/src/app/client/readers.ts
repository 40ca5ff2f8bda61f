import type { ClientResponse } from '@selfward/contract';
import { listOf } from '../../i18n/list-of.ts';
import { t } from '../../i18n/t.ts';

/** For whom the mark is put. */
export const therapistOf = ({ readers }: ClientResponse): string =>
  readers.find(({ relation }) => relation === 'therapist')?.name ?? t('home.therapist');

/** Everybody who could read it, in one sentence. */
export const namesOf = ({ readers }: ClientResponse): string =>
  readers.length === 0 ? t('home.therapist') : listOf(readers.map(({ name }) => name));
