import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.ts';
import { Problem } from '../../http/problem.ts';
import { hashOf } from '../../vault/token.ts';
import { type InvitationRow, Invitations } from './invitations.ts';

export interface OpenLink {
  practiceId: string;
  invitationId: string;
  tokenHash: Buffer;
}

/** Nobody is signed in where a link is opened: one function answers where its hash belongs. */
const nobody = { userId: '00000000-0000-0000-0000-000000000000' };

/** From a token to its invitation. Unknown, used and old look the same. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
  ) {}

  async find(token: string): Promise<OpenLink> {
    const tokenHash = hashOf(token);
    const link = await this.database.glance(nobody, (tx) =>
      tx.one<{ practice_id: string; link_id: string; kind: string }>(
        'select kind, practice_id, link_id from link_by_token($1)',
        [tokenHash],
      ),
    );
    if (link?.kind !== 'invitation') throw new Problem('link-not-valid');
    return { practiceId: link.practice_id, invitationId: link.link_id, tokenHash };
  }

  async read(link: OpenLink): Promise<InvitationRow> {
    const { practiceId } = link;
    const row = await this.database.glance({ practiceId }, (tx) => this.invitations.open(tx, link));
    if (!row) throw new Problem('link-not-valid');
    return row;
  }
}
