import { HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isMalformedValue, isUnavailable, RETRY_AFTER_SECONDS } from '../db/errors.ts';
import { describeFault, type Log } from '../log/index.ts';
import { Refused } from '../refusals.ts';
import { refusal } from './refusal.ts';

const WORDS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  404: ['NOT_FOUND', 'Det du söker finns inte, eller så har du inte tillgång till det.'],
  405: ['WRONG_METHOD', 'Adressen används på ett annat sätt.'],
  413: ['TOO_LARGE', 'Det du skickade är för stort.'],
  415: ['WRONG_TYPE', 'Innehållet är av fel slag.'],
  429: ['TOO_MANY', 'För många försök. Vänta en stund.'],
  503: ['UNAVAILABLE', 'Tjänsten är tillfälligt upptagen. Försök igen om en liten stund.'],
};
const BAD_REQUEST = ['BAD_REQUEST', 'Begäran kunde inte läsas.'] as const;
const FAULT = ['INTERNAL_SERVER_ERROR', 'Något gick fel. Försök igen om en stund.'] as const;

/** Answers outside GraphQL what went wrong, in one shape and in Swedish; what nobody expected is logged and not told. */
export function answerFault(exception: unknown, reply: FastifyReply, log: Log): void {
  if (reply.raw.destroyed) return; // whoever asked has gone away: the work was stopped, and nobody hears
  const body = exception instanceof HttpException ? exception.getResponse() : null;
  const status = statusOf(exception);
  if (status === 503) void reply.header('retry-after', String(RETRY_AFTER_SECONDS));
  if (status >= 500 && status !== 503) log.error({ fault: describeFault(exception) }, 'request failed');
  if (typeof body === 'object' && body !== null && 'problem' in body) void reply.code(status).send(body);
  else if (exception instanceof Refused) {
    void reply.code(status).send(refusal(exception.message, exception.value.message));
  } else {
    const [code, message] = WORDS[status] ?? (status < 500 ? BAD_REQUEST : FAULT);
    void reply.code(status).send(refusal(code, message));
  }
}

function statusOf(exception: unknown): number {
  if (exception instanceof HttpException) return exception.getStatus();
  if (exception instanceof Refused) return exception.message === 'NOT_FOUND' ? 404 : 409;
  if (isUnavailable(exception)) return 503;
  if (isMalformedValue(exception)) return 404;
  const { statusCode } = (exception ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600 ? statusCode : 500;
}
