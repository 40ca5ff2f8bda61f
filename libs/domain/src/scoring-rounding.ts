/** More digits than any score has, fewer than a double: what differs only behind them is noise. */
const digits = 12;

const withoutNoise = (value: number): number => Number(value.toPrecision(digits));

/**
 * Half goes up, towards positive infinity: 2.345 becomes 2.35, -2.5 becomes -2. As people round
 * decimals, not as a processor does: 2.345 is a little less than itself in binary, and 1.005 too.
 */
export function halfUp(value: number, decimals: number): number {
  const shift = 10 ** decimals;
  const rounded = Math.round(withoutNoise(withoutNoise(value) * shift)) / shift;
  return rounded === 0 ? 0 : rounded;
}
