import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Environment } from '../../config/environment.ts';
import { describeFault } from './fault.ts';
import { whoAsks } from './who.ts';

/** Where the program's log is injected from. */
export const LOG = Symbol('LOG');
export type Log = Logger;

/** One JSON line an event on stdout. Lines name operations, times and outcomes; texts, variables and bodies are never handed to it; who
 * asked stands in security lines and faults, of the authority's own people alone. */
export function createLog(environment: Pick<Environment, 'LOG_LEVEL'>, to?: DestinationStream): Log {
  return pino(
    {
      level: environment.LOG_LEVEL,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: whoAsks,
    },
    to ?? pino.destination(1),
  );
}

/** Nest's own lines and those of our classes (`new Logger(Name)`), in the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest); // Nest tells of each route and module: of use only when looking for something
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  private write(level: 'debug' | 'warn' | 'error' | 'fatal', message: unknown, rest: unknown[]): void {
    const words = rest.filter((part): part is string => typeof part === 'string' && !part.includes('\n    at '));
    const context = words.at(-1);
    if (message instanceof Error) this.to[level]({ context, fault: describeFault(message) }, 'fault');
    else if (typeof message === 'object' && message !== null) this.to[level]({ context, ...message }, words[0]);
    else this.to[level]({ context }, String(message));
  }
}
