// npm start [-- --fresh [--yes]] [--no-demo]
import { bootstrap } from './bootstrap.mjs';

const began = await bootstrap();
const { run } = await import('./run.mjs');
const { start } = await import('./launcher.mjs');

await run(() => start({ began, args: process.argv.slice(2), env: process.env }));
process.exit();
