import fc from 'fast-check';
import { halfUp } from './scoring-rounding.ts';

describe('half up', () => {
  it.each([
    [2.345, 2, 2.35],
    [1.005, 2, 1.01],
    [0.5, 0, 1],
    [1.5, 0, 2],
    [2.4999, 0, 2],
    [10.4999, 0, 10],
    [2.25, 1, 2.3],
    [8.575, 2, 8.58],
    [0.1 + 0.2, 1, 0.3],
    [(7 * 1.1) / 7, 1, 1.1],
    [7 / 3, 2, 2.33],
    [23.333333, 1, 23.3],
    [3, 0, 3],
  ])('makes %d with %d decimals %d', (value, decimals, rounded) =>
    expect(halfUp(value, decimals)).toBe(rounded),
  );

  it.each([
    [-2.5, 0, -2],
    [-2.345, 2, -2.34],
    [-2.51, 0, -3],
    [-1.005, 2, -1],
  ])('goes up below zero too: %d with %d decimals is %d', (value, decimals, rounded) =>
    expect(halfUp(value, decimals)).toBe(rounded),
  );

  it('never says minus zero', () => expect(Object.is(halfUp(-0.4, 0), 0)).toBe(true));

  it('rounds decimals as decimals, whatever binary makes of them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (units, decimals, more) => {
          // `units` counts steps behind the last decimal that is kept: an oracle in whole numbers.
          const steps = 10 ** more;
          const whole = Math.floor((2 * units + steps) / (2 * steps));
          const value = Number(`${units}e-${decimals + more}`);
          expect(halfUp(value, decimals)).toBe(Number(`${whole}e-${decimals}`) + 0);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('changes nothing the second time', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 4 }), (one, decimals) => {
        const rounded = halfUp(one, decimals);
        expect(halfUp(rounded, decimals)).toBe(rounded);
        expect(Math.abs(rounded - one)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-6);
      }),
      { numRuns: 2000 },
    );
  });
});
