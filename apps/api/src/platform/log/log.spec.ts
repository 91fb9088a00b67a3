import { createLog } from './log.ts';
import { securityEvent } from './security.ts';

const written: string[] = [];
const log = createLog({ LOG_LEVEL: 'info' }, { write: (text) => void written.push(text) });
beforeEach(() => (written.length = 0));

describe('a line of the log', () => {
  it('is one line of JSON with its moment in UTC, whatever it is given', () => {
    const hostile = 'x\n{"level":"info","security":"SIGNED_IN"}\r\u2028\u001b[2J';
    log.info({ operation: hostile }, hostile);
    expect(written).toHaveLength(1);
    const [text = ''] = written;
    expect(text.trimEnd()).not.toMatch(/[\n\r\u001b]/u);
    expect(JSON.parse(text)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
      operation: hostile,
      msg: hostile,
    });
  });

  it('of what a watchman looks for has its code, and is a warning unless all went well', () => {
    securityEvent(log, 'DENIED', { right: 'draft.read', role: 'READER' });
    securityEvent(log, 'SIGNED_IN', { way: 'PASSKEY' });
    const lines = written.map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(lines.map(({ level, security }) => [level, security])).toEqual([
      ['warn', 'DENIED'],
      ['info', 'SIGNED_IN'],
    ]);
  });
});
