import PostalMime, { type Email } from 'postal-mime';

/** What a notice of a letter that could not be delivered says (RFC 3464). */
export interface Notice {
  /** Where it may have been sent back to: the letter's own address is among them. */
  addresses: string[];
  /** The status of a letter that will never arrive, `5.1.1`; null where the notice says something else. */
  failed: string | null;
}

const STATUS = /^5\.\d{1,3}\.\d{1,3}$/u;

/** Reads a message as it came. What is no notice of a failure (an absence, a delay, somebody's answer) fails nothing. */
export async function readNotice(raw: string, envelopeTo: string | null): Promise<Notice> {
  const read = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const header = (name: string): string[] => read.headers.filter(({ key }) => key === name).map(({ value }) => value);
  const addresses = [
    ...(envelopeTo === null ? [] : [envelopeTo]),
    ...['delivered-to', 'x-original-to', 'to'].flatMap(header),
  ];
  return { addresses, failed: failedIn(read) };
}

function failedIn({ headers, attachments }: Email): string | null {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (!/^multipart\/report\b/iu.test(type)) return null;
  const status = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (status === undefined) return null;
  const text = typeof status.content === 'string' ? status.content : new TextDecoder().decode(status.content);
  // a block about the message, then one for each recipient
  for (const block of text.replaceAll('\r\n', '\n').split(/\n{2,}/u)) {
    const fields = fieldsOf(block);
    const code = fields.get('status')?.split(/\s/u)[0] ?? '';
    if (fields.get('action')?.toLowerCase() === 'failed') return STATUS.test(code) ? code : '5.0.0';
  }
  return null;
}

function fieldsOf(block: string): Map<string, string> {
  const lines = block.replace(/\n[ \t]+/gu, ' ').split('\n');
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
}
