// What the small tools (doctor, demo:links, db:migrate) need to know about the installation they meet.
import { place, serving } from './place.mjs';
import { runningDatabase } from './postgres.mjs';
import { urlOf } from './cluster.mjs';

const database = 'selfward';

/** The URLs of a server that was configured, or of the embedded database that runs just now. */
export function installation(env = process.env) {
  const at = place(env);
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_JOBS_URL } = env;
  if (DATABASE_URL)
    return { at, embedded: false, urls: { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_JOBS_URL } };
  const running = runningDatabase(at);
  if (!running) return { at, embedded: true, urls: undefined };
  const url = (kind) =>
    urlOf({
      port: running.port,
      user: `${database}_${kind}`,
      password: running.passwords[kind],
      database,
    });
  const urls = {
    DATABASE_URL: url('app'),
    DATABASE_OWNER_URL: url('owner'),
    DATABASE_JOBS_URL: url('jobs'),
  };
  return { at, embedded: true, urls, serving: serving(at) };
}
