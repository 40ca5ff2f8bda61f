import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const made = new WeakMap<NestFastifyApplication, OpenAPIObject>();

/**
 * OpenAPI 3.1, made from the contract: the schemas that check are the schemas that are shown. It takes
 * seconds to make, so each application makes it once.
 */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const known = made.get(app);
  if (known) return known;
  const about = new DocumentBuilder()
    .setTitle('Selfward')
    .setDescription('Practice platform for therapists and their clients.')
    .setVersion('0.1.0')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, about);
  made.set(app, document);
  return document;
}

/** Made when it is first asked for: nobody waits for it at start. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let document: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', async (_, reply) => {
      document ??= JSON.stringify(openApiOf(app));
      return reply.type('application/json; charset=utf-8').send(document);
    });
}
