import { Injectable } from '@nestjs/common';
import { Installation } from '../database/installation.ts';
import { Standstill } from '../jobs/standstill.ts';
import { Refusal } from '../refusal.ts';
import { DemoLinks } from './demo-links.ts';
import { SeedDemo } from './seed-demo.ts';
import { UnfinishedMark } from './unfinished-mark.ts';

/** The practice that a first start shows: made once, in an empty database, and never in production. */
@Injectable()
export class Demo {
  constructor(
    private readonly installation: Installation,
    private readonly seed: SeedDemo,
    private readonly links: DemoLinks,
    private readonly unfinished: UnfinishedMark,
    private readonly standstill: Standstill,
  ) {}

  /** Before anything listens: whole, or not at all. It takes a while, so `onBegin` may say so. */
  async make(onBegin?: () => void): Promise<void> {
    if (!this.links.areAllowed) return;
    if (this.unfinished.isThere)
      throw new Refusal(
        'Making the demo was interrupted. Start it with npm start: it begins anew.',
      );
    const { isSetUp } = await this.installation.state();
    if (isSetUp) return;
    onBegin?.();
    this.unfinished.set();
    await this.standstill.during(() => this.seed.run());
    this.unfinished.clear();
  }

  /** Lines for whoever started it: the ways in. None when there is no demo here. */
  lines(): Promise<string[]> {
    return this.links.lines();
  }
}
