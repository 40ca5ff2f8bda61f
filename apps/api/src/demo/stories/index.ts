import { elias } from './elias/index.ts';
import { ioana } from './ioana/index.ts';
import { judit } from './judit/index.ts';
import { mara } from './mara/index.ts';
import { noor } from './noor/index.ts';
import { ruth } from './ruth.ts';
import type { DemoClient } from './story-types.ts';
import { tomas } from './tomas/index.ts';
import { walter } from './walter.ts';

export const clients: DemoClient[] = [mara, tomas, walter, ruth, noor, elias, ioana, judit];
