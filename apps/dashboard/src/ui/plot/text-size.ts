/**
 * A drawing counts in pixels, its words in rem: who set larger letters in the browser gets a
 * taller drawing, so that the words keep apart.
 */
const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const factor = root > 0 ? root / 16 : 1;

export const forText = (pixels: number): number => pixels * factor;
