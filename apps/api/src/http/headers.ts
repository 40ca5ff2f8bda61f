import type { FastifyInstance, FastifyReply } from 'fastify';
import helmet from '@fastify/helmet';
import { Settings } from '../settings.ts';
import { isOurHost } from './cross-site.ts';

const none = ["'none'"];
const self = ["'self'"];

/** Nothing but our own scripts and styles, and no request to any other origin, from any page. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: none,
    scriptSrc: self,
    styleSrc: self,
    imgSrc: ["'self'", 'data:'],
    fontSrc: self,
    connectSrc: self,
    formAction: self,
    baseUri: none,
    frameAncestors: none,
    objectSrc: none,
    workerSrc: self,
    manifestSrc: self,
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['app'], // registering the service worker is the one sink that needs it
  },
};

const permissionsPolicy = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Headers of every response, errors and unknown paths included. */
export async function secureHeaders(fastify: FastifyInstance, settings: Settings): Promise<void> {
  await fastify.register(helmet, {
    global: true,
    contentSecurityPolicy,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity:
      settings.publicOrigin === undefined ? false : { maxAge: 31_536_000, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
  });
  fastify.addHook('onRequest', async (request, reply) => {
    sayPermissions(reply);
    void reply.header('cache-control', 'no-store'); // pages and files of the dashboard say otherwise
    if (isHealth(request.url) || isOurHost(request, settings.origins)) return;
    await reply.status(421).type('text/html; charset=utf-8').send(elsewhere(settings.origins));
  });
}

/** For an answer that is given before any hook runs, to a path that cannot be decoded. */
export function secureOutsideRoutes(reply: FastifyReply): void {
  const policy = Object.entries(contentSecurityPolicy.directives).map(
    ([name, values]) =>
      `${name.replaceAll(/[A-Z]/g, (big) => `-${big.toLowerCase()}`)} ${values.join(' ')}`,
  );
  sayPermissions(reply);
  void reply.headers({
    'cache-control': 'no-store',
    'content-security-policy': policy.join(';'),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
}

function sayPermissions(reply: FastifyReply): void {
  void reply.header('permissions-policy', permissionsPolicy);
}

const isHealth = (url: string) => url === '/livez' || url === '/readyz';

/** Cookies of a sign-in need a secure origin, so another name would only fail later and darker. */
function elsewhere(origins: readonly string[]): string {
  const list = origins.map((origin) => `<li><a href="${origin}/">${origin}</a></li>`).join('');
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Selfward is elsewhere</title>' +
    '<h1>Selfward is not at this address</h1><p>Signing in is only safe over https or on this ' +
    `machine itself. Please open:</p><ul>${list}</ul></html>`
  );
}
