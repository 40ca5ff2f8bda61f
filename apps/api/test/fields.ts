import { openApiOf } from '../src/http/openapi.ts';
import type { Api } from './api.ts';

/** As much of JSON Schema as the contract uses. */
export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** A place in what a route takes, where one value stands: `emergencyContact/name`, `responses/0/id`. */
export interface Field {
  /** As the router names it. */
  route: string;
  place: string[];
  schema: Schema;
  isNullable: boolean;
  /** One of several shapes stands here; another type may be right as well. */
  isOneOfMany: boolean;
}

interface Described {
  route: string;
  body: Schema | undefined;
  query: { name: string; schema: Schema }[];
  headers: string[];
}

/** Every route that the OpenAPI document has, with what it takes. */
export function described(api: Api): Described[] {
  return Object.entries(openApiOf(api.app).paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => {
      const { requestBody, parameters = [] } = Object(operation);
      const named = (place: string): { name: string; schema: Schema }[] =>
        parameters.filter((one: { in: string }) => one.in === place);
      return {
        route: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        body: requestBody?.content['application/json'].schema,
        query: named('query'),
        headers: named('header').map(({ name }) => name),
      };
    }),
  );
}

/** Every single value that a body of any route can hold, from the schemas that check it. */
export const fieldsOf = (api: Api): Field[] =>
  described(api).flatMap(({ route, body }) =>
    body ? leaves(body, { route, place: [], isNullable: false, isOneOfMany: false }) : [],
  );

type At = Omit<Field, 'schema'>;

function leaves(schema: Schema, at: At): Field[] {
  const below = (name: string, one: Schema) =>
    leaves(one, { ...at, place: [...at.place, name], isNullable: false, isOneOfMany: false });
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return leavesOfOptions(options, at);
  const types = [schema.type].flat();
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length > 0) return properties.flatMap(([name, one]) => below(name, one));
  if (types.includes('array')) return below('0', schema.items ?? {});
  if (types.includes('object')) {
    const { additionalProperties: values } = schema;
    return typeof values === 'object' ? below('means', values) : [];
  }
  return [{ ...at, schema, isNullable: at.isNullable || types.includes('null') }];
}

function leavesOfOptions(options: Schema[], at: At): Field[] {
  const isNullable = at.isNullable || options.some(({ type }) => type === 'null');
  const shapes = options.filter(({ type }) => type !== 'null');
  const isOneOfMany = at.isOneOfMany || shapes.length > 1;
  return shapes.flatMap((one) => leaves(one, { ...at, isNullable, isOneOfMany }));
}

/** Words of a person: a string that is neither chosen from a list nor of a fixed shape. */
export const isWords = ({ schema }: Field): boolean =>
  [schema.type].flat().includes('string') &&
  [schema.enum, schema.const, schema.format, schema.pattern, schema.allOf].every(
    (rule) => rule === undefined,
  );

export const nameOf = ({ route, place }: Field): string =>
  `${route.replace('/api/practices/:practiceId/', '')} ${place.join('/')}`;

/** The same body with another value in one place; what is not there on the way is made. */
export function withValue(body: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  const isList = name === '0';
  if (isList) return [withValue(Array.isArray(body) ? body[0] : undefined, rest, value)];
  const there = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  return { ...there, [name]: withValue(Reflect.get(there, name), rest, value) };
}
