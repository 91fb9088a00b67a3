import { pino } from 'pino';
import type { Log } from '../src/platform/log/index.ts';

export type Line = Record<string, unknown>;

/** A log as the program writes it, whose lines a test can read. */
export function listen(): { log: Log; lines: Line[] } {
  const lines: Line[] = [];
  const stream = { write: (text: string) => void lines.push(JSON.parse(text) as Line) };
  const log = pino({ level: 'info', base: undefined, formatters: { level: (label) => ({ level: label }) } }, stream);
  return { log, lines };
}
