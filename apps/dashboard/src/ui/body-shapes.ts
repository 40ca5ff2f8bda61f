/** One place on a figure of 76 by 214, seen from the front; `d` of the side that is drawn at the left. */
interface Shape {
  region: string;
  d: string;
  /** How far around a small place a finger still means it, in units of the figure. */
  reach?: number;
}

const head = 'M50 4C58.5 4 62 11 61.5 19 61 27 57 35.5 50 35.5S39 27 38.5 19C38 11 41.5 4 50 4Z';
const neck = 'M44.6 37H55.4L56 45.4 50 46.6 44 45.4Z';
const trunkTop =
  'M44 47.4 50 48.6 56 47.4 61 50.6C64.4 53.6 65.9 57.4 66 62L65 77H35L34 62C34.1 57.4 35.6 53.6 39 50.6Z';

const midFront: readonly Shape[] = [
  { region: 'head', d: head },
  {
    region: 'eyes',
    d: 'M41.4 18.6a3.9 2.5 0 1 0 7.8 0a3.9 2.5 0 1 0-7.8 0ZM50.8 18.6a3.9 2.5 0 1 0 7.8 0a3.9 2.5 0 1 0-7.8 0Z',
    reach: 4,
  },
  {
    region: 'jaw',
    d: 'M40.6 26.2C46 29.4 54 29.4 59.4 26.2 57.6 31.8 54.6 35.5 50 35.5S42.4 31.8 40.6 26.2Z',
    reach: 2,
  },
  { region: 'throat', d: neck, reach: 2 },
  { region: 'chest', d: trunkTop },
  { region: 'stomach', d: 'M35.1 78.4H64.9L63.8 92H36.2Z' },
  { region: 'gut-or-belly', d: 'M36.1 93.4H63.9L64.8 108H35.2Z' },
];

const midBack: readonly Shape[] = [
  { region: 'head', d: head },
  { region: 'neck', d: neck, reach: 2 },
  { region: 'upper-back', d: trunkTop },
  { region: 'lower-back', d: 'M35.1 78.4H64.9L63.6 93 64.8 108H35.2L36.4 93Z' },
];

const hips =
  'M35.1 109.4H64.9C66.2 115 66.8 120.6 67 126.6L50 130.4 33 126.6C33.2 120.6 33.8 115 35.1 109.4Z';

/** `left` and `right` are the person's own; the other side is the mirror of these. */
const paired: readonly Shape[] = [
  {
    region: '-shoulder',
    d: 'M43 46.6 38 50C35.2 52.4 33.5 56 33 62L23.6 60.6C23.6 56.4 24.4 52 27.6 49.2 31.6 46 37.6 46.4 43 46.6Z',
  },
  {
    region: '-arm',
    d: 'M23.4 62 32.8 63.4C32.6 75 31 86 28.6 97L26.2 111.4 19.6 110.4C19 96 21 78 23.4 62Z',
  },
  {
    region: 'hands',
    d: 'M19.4 111.8 26 112.8C26.6 119 25 126.6 21.6 127.4 17.6 127 17 118 19.4 111.8Z',
    reach: 2.5,
  },
  {
    region: '-leg',
    d: 'M33 128 49.2 131.8C48.8 146 47.8 158 46.6 170L44.8 198H37.8C36.6 186 35.6 176 35.2 166 34 154 33 141 33 128Z',
  },
  {
    region: 'feet',
    d: 'M37.8 199.4H44.8C45.8 203.6 45.8 207.4 44 209.4L33.6 210C32 208.4 34.6 203.2 37.8 199.4Z',
    reach: 2,
  },
];

export interface Place {
  region: string;
  d: string;
  reach?: number;
  isMirrored: boolean;
}

/** The figure seen from one side. From the front the person's right is at the left, as face to face. */
export function figure(side: 'front' | 'back'): Place[] {
  const drawnFirst = side === 'front' ? 'right' : 'left';
  const drawnMirrored = side === 'front' ? 'left' : 'right';
  const middle = [...(side === 'front' ? midFront : midBack), { region: 'hips', d: hips }];
  const named = (region: string, of: string) =>
    region.startsWith('-') ? `${of}${region}` : region;
  return [
    ...middle.map((shape) => ({ ...shape, isMirrored: false })),
    ...paired.flatMap(({ region, ...shape }) => [
      { region: named(region, drawnFirst), ...shape, isMirrored: false },
      { region: named(region, drawnMirrored), ...shape, isMirrored: true },
    ]),
  ];
}
