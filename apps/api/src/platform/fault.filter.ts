import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { refusalValue } from './graphql/refusal-value.ts';
import { answerFault } from './http/fault.ts';
import { LOG, type Log } from './log/index.ts';

/** What was thrown meets the person here: a refusal as a value, a fault as a number and a line in the log. */
@Catch()
export class FaultFilter implements ExceptionFilter {
  constructor(@Inject(LOG) private readonly log: Log) {}

  catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return refusalValue(exception, host, this.log);
    answerFault(exception, host.switchToHttp().getResponse<FastifyReply>(), this.log);
    return undefined;
  }
}
