import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './app.ts';
import { Demo } from './demo/demo.ts';
import { SetUpService } from './features/practices/index.ts';
import { HealthController } from './http/health.controller.ts';
import { lastResort } from './last-resort.ts';
import { Refusal } from './refusal.ts';
import { Settings } from './settings.ts';

/** Before the last connection is closed, a load balancer gets this long to see that we are leaving. */
const drainMilliseconds = 200;

async function serve(): Promise<void> {
  const settings = new Settings(process.env);
  const app = await createApp(settings);
  closeWhenAsked(app);
  await app.get(Demo).make(() => console.log('Making the demo practice, a few seconds …'));
  await app.listen(settings.port, settings.listenOn);
  const [origin] = settings.origins;
  console.log(`Selfward is at ${origin}/`);
  const ways = await app.get(Demo).lines();
  if (ways.length > 0) console.log(ways.join('\n'));
  const token = await app.get(SetUpService).mintToken();
  if (token) console.log(`Set it up (works once, until Selfward stops): ${origin}/set-up#${token}`);
}

function closeWhenAsked(app: NestFastifyApplication): void {
  let isClosing = false;
  const close = async (code: number) => {
    if (isClosing) return;
    isClosing = true;
    app.get(HealthController).startClosing();
    await new Promise((resolve) => setTimeout(resolve, drainMilliseconds));
    await app.close();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void close(0));
  const logger = new Logger('process');
  lastResort(process, { log: (line) => logger.error(line), leave: () => void close(1) });
}

try {
  await serve();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(error instanceof Refusal ? Refusal.exitCode : 1);
}
