import type { Fit } from '@selfward/domain';

/** As it stands in an address: `where:work,pattern:i-acted-fine-when-i-was-not`. */
export const fitText = (fit: Fit): string =>
  Object.entries(fit)
    .map(([item, code]) => `${item}:${code}`)
    .toSorted()
    .join(',');

const pair = /^([a-z][a-z0-9_.]*):([a-z0-9-]{1,80})$/;

/** What an address cannot mean is left out of it. */
export const fitFrom = (text: string | undefined): Fit =>
  Object.fromEntries(
    (text ?? '').split(',').flatMap((one): [string, string][] => {
      const [, item, code] = pair.exec(one) ?? [];
      return item === undefined || code === undefined ? [] : [[item, code]];
    }),
  );

/** Without a code the question is asked of no entry any more. */
export const withFit = (fit: Fit, item: string, code: string): Fit =>
  Object.fromEntries(
    Object.entries({ ...fit, [item]: code }).filter(([, chosen]) => chosen !== ''),
  );
