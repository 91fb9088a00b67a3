import { act, cleanup, render, renderHook, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessagesProvider } from '../../app/messages.tsx';
import { PendingRow } from './pending-row.tsx';
import { useUploads } from './use-uploads.ts';

const catalog = JSON.parse(readFileSync(join(import.meta.dirname, 'messages.sv.json'), 'utf8')) as Record<
  string,
  string
>;
const file = new File(['x'], 'program.exe');
const edition = (): number => 1;
const kept = async (): Promise<void> => undefined;
const nothing = (): void => undefined;

/** The file is sent, and this is what is answered; the buttons of its row afterwards. */
async function buttonsAfter(answer: () => Promise<unknown>): Promise<(string | null)[]> {
  globalThis.fetch = answer as typeof fetch;
  const { result } = renderHook(() => useUploads('round', edition, kept));
  await act(async () => result.current.add([file]));
  const [one] = result.current.pending;
  if (one === undefined) return [];
  render(
    <MessagesProvider locale="sv-SE" catalog={catalog}>
      <PendingRow one={one} onAgain={nothing} onDrop={nothing} />
    </MessagesProvider>,
  );
  const { textContent } = screen.getByRole('alert');
  return [textContent, ...screen.getAllByRole('button').map((button) => button.textContent)];
}
const refused = (code: string) => async () => ({
  ok: false,
  status: 422,
  json: async () => ({ problem: { code, message: `Nej: ${code}.` } }),
});
const [AGAIN, AWAY] = ['Försök igen program.exe', 'Ta bort ur listan program.exe'];
const before = globalThis.fetch;

afterEach(() => {
  cleanup();
  globalThis.fetch = before;
});

describe('a file that was not received', () => {
  it.each(['FILE_KIND', 'FILE_NAME', 'FILE_HARMFUL', 'FILE_EMPTY', 'ATTACHMENTS_TOO_MANY', 'ANSWER_LOCKED'])(
    'is not offered to be sent again when that would say the same: %s',
    async (code) => expect(await buttonsAfter(refused(code))).toEqual([`Nej: ${code}.`, AWAY]),
  );

  it.each(['SCANNER_AWAY', 'TOO_MANY', 'UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'UNAUTHENTICATED'])(
    'may be sent again when what hindered it passes: %s',
    async (code) => expect(await buttonsAfter(refused(code))).toEqual([`Nej: ${code}.`, AGAIN, AWAY]),
  );

  it('may be sent again when the network was lost, or something between answered', async () => {
    const lost = /^Filen kom inte fram\./u;
    const offline = async (): Promise<never> => Promise.reject(new TypeError('offline'));
    expect(await buttonsAfter(offline)).toEqual([expect.stringMatching(lost), AGAIN, AWAY]);
    cleanup();
    const between = async () => ({ ok: false, status: 502, json: async () => Promise.reject(new SyntaxError()) });
    expect(await buttonsAfter(between)).toEqual([expect.stringMatching(lost), AGAIN, AWAY]);
  });

  it('is out of the list once it has been received', async () => {
    expect(await buttonsAfter(async () => ({ ok: true, status: 201, json: async () => ({ files: 1 }) }))).toEqual([]);
  });
});
