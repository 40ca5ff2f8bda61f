import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Quiet long enough that whoever sent something is now waiting for an answer. */
const quietMilliseconds = 12;

/**
 * A TCP proxy in front of PostgreSQL that counts round trips. It holds what one side sends until that
 * side is silent, and only then passes it on; so each hand-over from the API to the database is one
 * journey, however many packets or statements it carries.
 */
export class CountingProxy {
  trips = 0;
  /** Statements sent: Bind of a prepared one, or a simple query such as BEGIN and COMMIT. */
  statements = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly url: string,
  ) {}

  static async before(databaseUrl: string, onPort = 0): Promise<CountingProxy> {
    const target = new URL(databaseUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(onPort, '127.0.0.1', resolve));
    const { port } = addressOf(server.address());
    const url = new URL(databaseUrl);
    url.port = String(port);
    const proxy = new CountingProxy(server, url.href);
    server.on('connection', (near) =>
      proxy.join(near, connect(Number(target.port), target.hostname)),
    );
    return proxy;
  }

  /** Round trips and statements while `work` ran. */
  async during(work: () => Promise<unknown>): Promise<{ trips: number; statements: number }> {
    const { trips, statements } = this;
    await work();
    return { trips: this.trips - trips, statements: this.statements - statements };
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket, far: Socket): void {
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
    }
    let isStartup = true; // the first message of a connection has no type
    pass(near, far, (sent) => {
      this.trips++;
      if (!isStartup) this.statements += statementsIn(sent);
      isStartup = false;
    });
    pass(far, near, () => undefined);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }
}

function pass(from: Socket, to: Socket, onHandOver: (sent: Buffer) => void): void {
  let held: Buffer[] = [];
  let timer: NodeJS.Timeout | undefined;
  from.on('data', (chunk: Buffer) => {
    held.push(chunk);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const sent = Buffer.concat(held);
      held = [];
      onHandOver(sent);
      to.write(sent);
    }, quietMilliseconds);
  });
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port');
  return address;
}

/** Frontend messages are a type byte and a length that counts itself: B is Bind, Q a simple query. */
function statementsIn(sent: Buffer): number {
  let found = 0;
  for (let at = 0; at + 5 <= sent.length; at += 1 + sent.readInt32BE(at + 1)) {
    const type = String.fromCharCode(sent.readUInt8(at));
    if (type === 'B' || type === 'Q') found++;
  }
  return found;
}
