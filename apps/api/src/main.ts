import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.ts';
import { Demo } from './demo/demo.ts';
import { SetUpService } from './features/practices/index.ts';
import { HealthController } from './http/health.controller.ts';
import { Refusal } from './refusal.ts';
import { Settings } from './settings.ts';

/** Before the last connection is closed, a load balancer gets this long to see that we are leaving. */
const drainMilliseconds = 200;

async function serve(): Promise<void> {
  const settings = new Settings(process.env);
  const app = await createApp(settings);
  closeOnSignals(app);
  await app.get(Demo).make(() => console.log('Making the demo practice, half a minute or so …'));
  await app.listen(settings.port, settings.listenOn);
  const [origin] = settings.origins;
  console.log(`Selfward is at ${origin}/`);
  const ways = await app.get(Demo).lines();
  if (ways.length > 0) console.log(ways.join('\n'));
  const token = await app.get(SetUpService).mintToken();
  if (token) console.log(`Set it up (once, in the next hours): ${origin}/set-up#${token}`);
}

function closeOnSignals(app: NestFastifyApplication): void {
  let isClosing = false;
  const close = async () => {
    if (isClosing) return;
    isClosing = true;
    app.get(HealthController).startClosing();
    await new Promise((resolve) => setTimeout(resolve, drainMilliseconds));
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void close());
}

try {
  await serve();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(error instanceof Refusal ? Refusal.exitCode : 1);
}
