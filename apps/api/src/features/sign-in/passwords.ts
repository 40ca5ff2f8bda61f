import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../http/problem.ts';

/** OWASP Password Storage Cheat Sheet: argon2id (2), 19 MiB, two passes. Kept inside each hash. */
const strength = {
  algorithm: 2,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

const atOnce = 2 * availableParallelism();
const waiting = 50;

/**
 * Hashing costs 19 MiB and tens of milliseconds each. So few run at once, some wait, and the rest
 * are told to come again: a storm of sign-ins must not slow somebody's writing.
 */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, strength));
  }

  /** Takes as long for somebody who does not exist, or has no password. */
  async verify(stored: string | null | undefined, password: string): Promise<boolean> {
    this.decoy ??= hash('nobody has this one', strength);
    const compared = stored ?? (await this.decoy);
    const isRight = await this.inTurn(() => verify(compared, password));
    return isRight && typeof stored === 'string';
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= atOnce) {
      if (this.queue.length >= waiting) throw new Problem('busy');
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else this.running++;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running--;
    }
  }
}
