import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '../settings.ts';

/**
 * Stands beside the embedded database while its demo is being made. Nothing listens meanwhile and
 * nothing else is in there, so the launcher that finds it throws the half-made database away.
 */
@Injectable()
export class UnfinishedMark {
  private readonly place: string | undefined;

  constructor({ dataPlace }: Settings) {
    this.place = dataPlace;
  }

  get isThere(): boolean {
    return this.place !== undefined && existsSync(this.fileIn(this.place));
  }

  set(): void {
    if (this.place) writeFileSync(this.fileIn(this.place), '');
  }

  /** On the disk before anybody is let in: power that fails later must not bring it back. */
  clear(): void {
    if (!this.place) return;
    rmSync(this.fileIn(this.place));
    const directory = openSync(this.place, 'r');
    fsyncSync(directory);
    closeSync(directory);
  }

  private fileIn(place: string): string {
    return path.join(place, 'demo-unfinished');
  }
}
