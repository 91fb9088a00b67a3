import { createLog, type Log } from '../src/platform/log/index.ts';

export type Line = Record<string, unknown>;

/** The log as the program writes it, whose lines a test can read. */
export function listen(): { log: Log; lines: Line[] } {
  const lines: Line[] = [];
  const log = createLog({ LOG_LEVEL: 'info' }, { write: (text) => void lines.push(JSON.parse(text) as Line) });
  return { log, lines };
}
