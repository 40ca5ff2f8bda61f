/** How the database is reached. Read from the environment once, at start. */
export class DatabaseSettings {
  constructor(
    /** The API's own role, never the owner's. */
    readonly url: string,
    /** Off for a PgBouncer older than 1.21, which cannot carry prepared statements. */
    readonly prepared: boolean,
    /** Connections per process; small, because each statement is short. */
    readonly connections: number,
  ) {}
}
