import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.ts';
import { genesis, linkHash, type LoggedRow, loggedColumns } from './canonical.ts';
import { Seals } from './seals.ts';

type Fault = 'gap' | 'entry-missing' | 'entry-changed' | 'cut-after-seal' | 'not-what-was-sealed';

export interface Verdict {
  /** Undefined when every link holds. */
  broken: { n: number; fault: Fault } | undefined;
  links: number;
  seals: number;
}

type LinkRow = { n: string; hash: Buffer } & {
  [Column in keyof LoggedRow]: LoggedRow[Column] | null;
};

const page = 5000;

/** Reads the whole chain of a practice again and says where it first breaks. */
@Injectable()
export class ChainVerifier {
  constructor(
    private readonly database: Database,
    private readonly seals: Seals,
  ) {}

  async verifyChain(practiceId: string): Promise<Verdict> {
    const seals = await this.seals.all(practiceId);
    const sealed = new Map(seals.map(({ n, hash }) => [n, hash]));
    const walk = new Walk(practiceId, sealed);
    let rows: LinkRow[];
    do {
      rows = await this.read(practiceId, walk.links);
      for (const row of rows) if (walk.broken === undefined) walk.step(row);
    } while (rows.length === page && walk.broken === undefined);
    return { broken: walk.broken ?? walk.cut(), links: walk.links, seals: sealed.size };
  }

  private read(practiceId: string, after: number): Promise<LinkRow[]> {
    return this.database.glance({ practiceId }, (tx) =>
      tx.many<LinkRow>(
        `select l.n, l.hash, ${loggedColumns} from access_log_links l
         left join access_log a on a.practice_id = l.practice_id and a.entry_id = l.entry_id
         where l.practice_id = $1 and l.n > $2 order by l.n limit $3`,
        [practiceId, after, page],
      ),
    );
  }
}

class Walk {
  links = 0;
  broken: Verdict['broken'];
  private last: Buffer;

  constructor(
    private readonly practiceId: string,
    private readonly sealed: Map<number, Buffer>,
  ) {
    this.last = genesis(practiceId);
  }

  step({ n, hash, ...row }: LinkRow): void {
    const fault = this.faultOf(Number(n), hash, row);
    if (fault) this.broken = { n: this.links + 1, fault };
    else {
      this.last = hash;
      this.links++;
    }
  }

  /** A tail that was cut off leaves a whole chain, but not the one that was sealed. */
  cut(): Verdict['broken'] {
    const furthest = Math.max(0, ...this.sealed.keys());
    return furthest > this.links ? { n: this.links + 1, fault: 'cut-after-seal' } : undefined;
  }

  private faultOf(n: number, hash: Buffer, row: Omit<LinkRow, 'n' | 'hash'>): Fault | undefined {
    if (n !== this.links + 1) return 'gap';
    if (!isLogged(row)) return 'entry-missing';
    if (!linkHash(this.last, this.practiceId, row).equals(hash)) return 'entry-changed';
    const sealed = this.sealed.get(n);
    return sealed && !sealed.equals(hash) ? 'not-what-was-sealed' : undefined;
  }
}

function isLogged(row: Omit<LinkRow, 'n' | 'hash'>): row is LoggedRow {
  return row.entry_id !== null;
}
