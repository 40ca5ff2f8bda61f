import { Injectable } from '@nestjs/common';
import type { LastCard } from '@selfward/contract';
import { Database } from '../../database/database.ts';
import type { Caller } from '../../http/caller.ts';
import { Vault } from '../../vault/vault.ts';
import { Care } from '../care/index.ts';
import { openCard } from './card.ts';
import { LastCardRepository } from './last-card.repository.ts';

@Injectable()
export class LastCardService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly care: Care,
    private readonly repository: LastCardRepository,
  ) {}

  /** Words that name the client they were written for never reach the card of somebody else. */
  async last(caller: Caller, asked: { slug: string; clientId: string }): Promise<LastCard> {
    const [row] = await this.database.transaction(caller, async (tx) => {
      await this.care.requireInCare(tx, caller, asked.clientId);
      return this.repository.last(tx, caller, asked);
    });
    if (!row) return { why: null, writtenFor: null };
    const keys = await this.vault.client(caller.practiceId, row.client_id);
    const { why } = openCard(keys, row);
    if (row.client_id === asked.clientId) return { why, writtenFor: 'this_client' };
    return isNaming(why, row.names)
      ? { why: null, writtenFor: null }
      : { why, writtenFor: 'another_client' };
  }
}

/** Any part of a name is enough: "Noor" is found where the record says "Noor Haddad". */
function isNaming(text: string, names: readonly string[]): boolean {
  const written = new Set(wordsOf(text));
  return names.flatMap(wordsOf).some((part) => written.has(part));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
