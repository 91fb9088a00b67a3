import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isUnavailable, isUnstorableText } from '../db/errors.ts';
import { describeFault, type Log } from '../log/index.ts';

/** An error whose words are meant for the person who asked. Every other error reaches her as a number in the log. */
export class PublicError extends GraphQLError {
  constructor(code: string, message: string) {
    super(message, { extensions: { code } });
  }
}

export function badInput(message: string): PublicError {
  return new PublicError('BAD_USER_INPUT', message);
}

const UNAVAILABLE = 'Tjänsten är tillfälligt upptagen. Försök igen om en liten stund; det du skrivit finns kvar.';
const UNSTORABLE = 'Texten innehåller tecken som inte kan sparas. Klistra in den på nytt som ren text.';
const MALFORMED = 'Något av de angivna värdena har fel form.';

// What GraphQL itself says of a request that is not well formed: of use to who writes the request, and without content of ours.
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_LARGE',
]);

/** Turns any error into what may leave the house, and logs the rest under the number it mentions. */
export function maskError(error: unknown, log: Log): GraphQLFormattedError {
  const chain = causes(error);
  const graphql = error instanceof GraphQLError ? error : undefined;
  const place = graphql?.path ? { path: graphql.path } : {};
  const meant = chain.find((cause) => cause instanceof PublicError);
  if (meant) return { message: meant.message, ...place, extensions: { code: codeOf(meant) } };
  if (chain.some(isUnavailable)) return { message: UNAVAILABLE, ...place, extensions: { code: 'UNAVAILABLE' } };
  if (chain.some(isUnstorableText)) return { message: UNSTORABLE, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  if (graphql && isAboutVariables(graphql)) {
    return { message: MALFORMED, extensions: { code: 'BAD_USER_INPUT', field: fieldIn(graphql.message) } };
  }
  if (graphql && REQUEST_CODES.has(codeOf(graphql))) {
    return { message: graphql.message, ...place, extensions: { code: codeOf(graphql) } };
  }
  return unexpected(error, place, log);
}

function unexpected(error: unknown, place: { path?: GraphQLError['path'] }, log: Log): GraphQLFormattedError {
  const id = randomUUID();
  log.error({ errorId: id, path: place.path?.join('.'), fault: describeFault(error) }, 'request failed');
  return {
    message: `Något gick fel. Försök igen; om felet kvarstår, uppge numret ${id}.`,
    ...(place.path ? { path: place.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let next: unknown = error; next !== undefined && next !== null && chain.length < 8;) {
    chain.push(next);
    const { originalError, cause } = next as { originalError?: unknown; cause?: unknown };
    next = originalError ?? cause;
  }
  return chain;
}

function codeOf(error: GraphQLError): string {
  const { code } = error.extensions ?? {};
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}

function isAboutVariables(error: GraphQLError): boolean {
  return error.path === undefined && error.message.startsWith('Variable "$');
}

function fieldIn(message: string): string | undefined {
  return / at "(?<field>[^"]+)"/u.exec(message)?.groups?.['field'] ?? /^Variable "\$(?<name>\w+)"/u.exec(message)?.[1];
}
