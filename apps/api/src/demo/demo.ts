import { Injectable } from '@nestjs/common';
import { Installation } from '../database/installation.ts';
import { DemoLinks } from './demo-links.ts';
import { SeedDemo } from './seed-demo.ts';

/** The practice that a first start shows: made once, in an empty database, and never in production. */
@Injectable()
export class Demo {
  constructor(
    private readonly installation: Installation,
    private readonly seed: SeedDemo,
    private readonly links: DemoLinks,
  ) {}

  /** Lines for whoever started it: the ways in. None when there is no demo here. */
  async start(): Promise<string[]> {
    if (!this.links.areAllowed) return [];
    const { isSetUp } = await this.installation.state();
    if (!isSetUp) await this.seed.run();
    return this.links.lines();
  }
}
