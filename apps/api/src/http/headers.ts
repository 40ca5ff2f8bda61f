import type { FastifyInstance } from 'fastify';
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
    void reply.header('permissions-policy', permissionsPolicy);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    if (isHealth(request.url) || isOurHost(request, settings.origins)) return;
    await reply.status(421).type('text/html; charset=utf-8').send(elsewhere(settings.origins));
  });
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
