// Brings everything up in order, waits, and takes it down in reverse.
import fs from 'node:fs';
import path from 'node:path';
import { apiEnv, migrate, serve, untilReady } from './api.mjs';
import { build } from './build.mjs';
import { hasCluster } from './cluster.mjs';
import { removeEverything, removeUnfinishedDemo } from './fresh.mjs';
import { masterKey } from './keys.mjs';
import { forgetServing, noteServing, openPlace, place, Refusal } from './place.mjs';
import { choosePort } from './ports.mjs';
import { isBoundToKey } from './own-server.mjs';
import { openDatabase } from './postgres.mjs';
import { makeRoles } from './roles.mjs';
import { signalChildren } from './run.mjs';

const database = 'selfward';

/** @returns {Promise<number>} the exit code */
export async function start({ began, args, env }) {
  refuseUnknown(args);
  const at = place(env);
  const end = endOfRun();
  if (args.includes('--fresh')) await fresh(at, args, env);
  if (!env.DATABASE_URL) await removeUnfinishedDemo(at);
  const store = env.DATABASE_URL ? await ownServer(at, env) : await embedded(at, end);
  try {
    if (!end.asked) await build();
    if (!end.asked) await migrate(store.urls, env);
    if (end.asked) return 0;
    const demo = store.embedded && !args.includes('--no-demo') && env.NODE_ENV !== 'production';
    return await serveUntil(end, { at, store, began, env, demo });
  } finally {
    await store.stop();
  }
}

function refuseUnknown(args) {
  const known = ['--fresh', '--yes', '--no-demo'];
  const unknown = args.find((word) => !known.includes(word));
  if (unknown) throw new Refusal(`Unknown option ${unknown}. Known: ${known.join(', ')}`);
}

async function fresh(at, args, env) {
  if (env.DATABASE_URL)
    throw new Refusal(
      '--fresh removes the embedded database only; DATABASE_URL names another one.',
    );
  await removeEverything(at, { yes: args.includes('--yes') });
}

/** One place that knows that the run is to end: a signal, our own parent's death, the database's. */
function endOfRun() {
  const end = { asked: false, code: 0 };
  end.now = new Promise((resolve) => {
    end.ask = (code = 0) => {
      end.asked = true;
      end.code ||= code;
      resolve();
    };
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      signalChildren('SIGTERM');
      end.ask();
    });
  }
  if (process.channel) {
    process.once('disconnect', () => end.ask());
    process.channel.unref();
  }
  return end;
}

async function embedded(at, end) {
  const db = await openDatabase(at, { say: console.log, onGone: () => end.ask(1) });
  try {
    const { admin, ...passwords } = db.passwords;
    const { urls } = await makeRoles(db.url({ password: admin, database }), { passwords });
    return { embedded: true, urls, stop: db.stop };
  } catch (error) {
    await db.stop();
    throw error;
  }
}

async function ownServer(at, env) {
  openPlace(at);
  // Data under another key may lie here or there: then a missing key is a reason to stop.
  const hasData =
    fs.existsSync(at.key) || hasCluster(at.data) || (await isBoundToKey(env.DATABASE_URL));
  masterKey(at, { hasData });
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_JOBS_URL } = env;
  return {
    embedded: false,
    urls: { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_JOBS_URL },
    stop: async () => {},
  };
}

async function serveUntil(end, { at, store, began, env, demo }) {
  const port = await choosePort(env);
  const logFile = store.embedded ? path.join(at.logs, 'api.log') : undefined;
  const api = serve(apiEnv({ at, urls: store.urls, port, demo }, env), logFile);
  noteServing(at, { port, demo });
  void untilReady(port, api).then(
    (up) => up && console.log(`Ready in ${((Date.now() - began) / 1000).toFixed(1)} s`),
  );
  const first = await Promise.race([api.ended, end.now]);
  forgetServing(at);
  if (!first) return (await api.stop()) || end.code;
  // It ended by itself: its reason stands in the log that nobody has seen yet.
  if (first.code !== 0) console.error(api.logged().split('\n').slice(-12).join('\n'));
  return first.code;
}
