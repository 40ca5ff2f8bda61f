import net from 'node:net';
import { Refusal } from './place.mjs';

const usual = 3000;
const tries = 50;

const canListen = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    // A machine without IPv6 cannot have the port taken there.
    probe.once('error', ({ code }) => resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'));
    probe.listen({ port, host, ipv6Only: host === '::1' }, () => probe.close(() => resolve(true)));
  });

/** Free on both loopback addresses: the demo opens one address for each person (decision 16). */
export const isFree = async (port) =>
  (await canListen(port, '127.0.0.1')) && canListen(port, '::1');

export async function choosePort(env = process.env, say = console.log) {
  if (env.PORT) return fixedPort(env.PORT);
  for (let port = usual; port < usual + tries; port += 1) {
    if (!(await isFree(port))) continue;
    if (port !== usual)
      say(`Port ${usual} is taken, using ${port}. PORT fixes it: PORT=8080 npm start`);
    return port;
  }
  throw new Refusal(
    `No free port between ${usual} and ${usual + tries}. Choose one: PORT=8080 npm start`,
  );
}

async function fixedPort(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`PORT=${text} is not a port.`);
  if (await isFree(port)) return port;
  throw new Refusal(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
}
