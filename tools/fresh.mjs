// npm start -- --fresh: throw the embedded database and its keys away. Asks, because nothing brings
// them back.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline/promises';
import { Refusal } from './place.mjs';
import { stopOrphan } from './postgres.mjs';

/**
 * The API marks the place while it makes the demo, before it listens: whatever is in the database then
 * is half a demo and nothing else.
 * @param {import('./place.mjs').Place} at
 */
export async function removeUnfinishedDemo(at) {
  const mark = path.join(at.dir, 'demo-unfinished');
  if (!fs.existsSync(mark)) return;
  console.log('Making the demo was interrupted; it begins anew.');
  await stopOrphan(at);
  // The mark goes last: interrupted again, this is done again.
  for (const name of fs.readdirSync(at.dir).filter((entry) => /^pg18(\.|$)/.test(entry)))
    fs.rmSync(path.join(at.dir, name), { recursive: true });
  fs.rmSync(at.keys, { recursive: true, force: true });
  fs.rmSync(mark);
}

/** @param {import('./place.mjs').Place} at */
export async function removeEverything(at, { yes = false } = {}) {
  if (!fs.existsSync(at.dir)) return;
  await stopOrphan(at);
  if (!yes && !(await agreed(at))) throw new Refusal('Nothing was removed.');
  // Renamed first: a half-removed database must never look like a whole one without a key.
  if (fs.existsSync(at.data)) fs.renameSync(at.data, `${at.data}.removed-${process.pid}`);
  for (const name of fs.readdirSync(at.dir).filter((entry) => entry.startsWith('pg18.'))) {
    fs.rmSync(path.join(at.dir, name), { recursive: true });
  }
  for (const dir of [at.keys, at.logs]) fs.rmSync(dir, { recursive: true, force: true });
  console.log(`Removed the database and its keys in ${at.dir}`);
  if (fs.existsSync(at.key)) console.log(`Your own key stays: ${at.key}`);
}

async function agreed(at) {
  if (!process.stdin.isTTY) {
    throw new Refusal(
      '--fresh removes the database and its keys for good. Without a terminal to ask, add --yes.',
    );
  }
  const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Remove the database and its keys in ${at.dir} for good? (y/N) `,
  );
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
