import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Me, SetUp } from '@selfward/contract';
import { checkPassword } from '@selfward/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../database/clock.ts';
import { Database } from '../../database/database.ts';
import { newId } from '../../database/id.ts';
import { Installation } from '../../database/installation.ts';
import { Problem } from '../../http/problem.ts';
import { hashOf, newToken } from '../../vault/token.ts';
import { AccountService, Passwords, UserEntity } from '../sign-in/index.ts';
import { Practices } from './practices.ts';

type First = Omit<SetUp, 'token' | 'password'> & { userId: string; passwordHash: string };

/**
 * The first practice of an empty installation. Nobody has an account yet, so what proves the right
 * to it is a token that only the console of this process showed.
 */
@Injectable()
export class SetUpService {
  private wanted: Buffer | undefined;

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly practices: Practices,
    private readonly passwords: Passwords,
    private readonly account: AccountService,
    private readonly clock: Clock,
  ) {}

  /** A new token at each start while nothing is set up; the old one ends with its process. */
  async mintToken(): Promise<string | undefined> {
    if ((await this.installation.state()).isSetUp) return undefined;
    const token = newToken();
    this.wanted = hashOf(token);
    return token;
  }

  async setUp(
    http: { request: FastifyRequest; reply: FastifyReply },
    { token, password, ...about }: SetUp,
  ): Promise<Me> {
    const email = about.email.toLowerCase();
    await this.requireRight(token); // first: hashing is dear, and anybody can ask for this
    checkPassword(password, email);
    const passwordHash = await this.passwords.hash(password);
    const userId = newId();
    await this.usingRight(() => this.make({ ...about, userId, email, passwordHash }));
    return this.account.signIn(http, userId, 'set-up');
  }

  private async requireRight(token: string): Promise<void> {
    const shown = hashOf(token);
    if (this.wanted !== undefined && timingSafeEqual(shown, this.wanted)) return;
    const { isSetUp } = await this.installation.state();
    throw new Problem(isSetUp ? 'set-up-done' : 'link-not-valid');
  }

  /** Once; of two that come at the same time the second finds nothing to take. A failure gives it back. */
  private async usingRight(work: () => Promise<void>): Promise<void> {
    const right = this.wanted;
    if (right === undefined) throw new Problem('set-up-done');
    this.wanted = undefined;
    try {
      await work();
    } catch (error) {
      this.wanted = right;
      throw error;
    }
  }

  private async make(first: First): Promise<void> {
    const { userId, email, passwordHash, timeZone, phone } = first;
    const practiceId = newId();
    await this.database.transaction({ practiceId, userId }, async (tx) => {
      void tx.insert(UserEntity, { userId, email, passwordHash, createdAt: this.clock.now() });
      const name = first.practiceName;
      this.practices.create(tx, { practiceId, kind: 'real', name, timeZone, phone });
      const roles = ['owner', 'therapist'] as const;
      this.practices.join(tx, { practiceId, userId, name: first.yourName, roles: [...roles] });
    });
  }
}
