import { createHash } from 'node:crypto';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/**
 * One open transaction. Statements are sent at once and answered in order, so a service that does
 * not wait in between has them all in one round trip. All of them are looked at before COMMIT counts.
 */
export class Transaction {
  private readonly sent: Promise<QueryResult>[] = [];
  private closed = false;

  constructor(
    private readonly connection: PoolClient,
    private readonly source: DataSource,
    private readonly prepared: boolean,
  ) {}

  /** Rows of a statement, as the driver reads them. */
  many<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return quiet(this.send<Row>(text, values).then(({ rows }) => rows));
  }

  one<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row | undefined> {
    return quiet(this.send<Row>(text, values).then(({ rows }) => rows[0]));
  }

  /** How many rows a statement changed. Need not be awaited: its failure fails the transaction. */
  run(text: string, values: unknown[] = []): Promise<number> {
    return quiet(this.send(text, values).then(({ rowCount }) => rowCount ?? 0));
  }

  /** TypeORM writes the statement from the entity; it travels like any other. */
  insert<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    row: QueryDeepPartialEntity<Entity>,
  ): Promise<number> {
    const insertion = this.source.createQueryBuilder().insert().into(entity).values(row);
    return this.run(...insertion.updateEntity(false).getQueryAndParameters());
  }

  update<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    where: Partial<Entity>,
    change: QueryDeepPartialEntity<Entity>,
  ): Promise<number> {
    if (Object.keys(where).length === 0) throw new Error('an update names its row');
    const update = this.source.createQueryBuilder().update(entity).set(change).where(where);
    return this.run(...update.updateEntity(false).getQueryAndParameters());
  }

  /** For the database helper alone: BEGIN, COMMIT and ROLLBACK, sent as they stand. */
  control(text: string): Promise<QueryResult> {
    return quiet(this.connection.query(text));
  }

  /** For the database helper alone: everything sent so far, in order. */
  get statements(): readonly Promise<QueryResult>[] {
    return this.sent;
  }

  /** After this a statement would run outside the transaction: refused instead. */
  close(): void {
    this.closed = true;
  }

  private send<Row extends QueryResultRow>(
    text: string,
    values: unknown[],
  ): Promise<QueryResult<Row>> {
    if (this.closed) throw new Error('this statement came after its transaction had ended');
    const query = this.prepared ? { name: nameOf(text), text, values } : { text, values };
    const answer = quiet(this.connection.query<Row>(query));
    this.sent.push(answer);
    return answer;
  }
}

/** The helper looks at every answer, so one that its service does not wait for is not forgotten. */
function quiet<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}

const names = new Map<string, string>();

/** A name that is stable for a text, so that each connection parses it once. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `s_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;
  names.set(text, name);
  return name;
}
