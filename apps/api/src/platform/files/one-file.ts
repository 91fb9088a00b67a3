import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, type Refusal } from '../refusals.ts';
import { LARGEST_FILE, tidyName } from './file-store.ts';
import type { Intake } from './intake.ts';

/** A file as it came in, seen through. */
export interface Received {
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

/** The status that a refusal of a file is answered with; 422 where it is none of these. */
export const FILE_STATUS: Readonly<Record<string, number>> = {
  FILE_MISSING: 400,
  FILE_EMPTY: 400,
  FILE_TOO_LARGE: 413,
  SCANNER_AWAY: 503,
};

/** The one file of a form, at most 20 MB, looked through by `intake`; or why it is not received. `missing`: what to do where there is none. */
export async function oneFile(request: FastifyRequest, intake: Intake, missing: string): Promise<Received | Refusal> {
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: LARGEST_FILE, files: 1 } }) : undefined;
  if (!part) return refuse('FILE_MISSING', missing);
  const bytes = await part.toBuffer().catch(() => null);
  if (bytes === null || part.file.truncated)
    return refuse('FILE_TOO_LARGE', 'Filen är större än 20 MB. Dela upp den, eller spara den utan bilder.');
  if (bytes.length === 0) return refuse('FILE_EMPTY', 'Filen är tom.');
  const fileName = tidyName(part.filename);
  const mediaType = await intake.look(bytes, fileName);
  return typeof mediaType === 'string' ? { fileName, mediaType, bytes } : mediaType;
}

/** Always saved, never shown by the browser: a file that came from outside must not run as ours. */
export function sendSaved(
  reply: FastifyReply,
  { fileName, bytes }: Pick<Received, 'fileName' | 'bytes'>,
): FastifyReply {
  return reply
    .header('content-type', 'application/octet-stream')
    .header('content-disposition', attachment(fileName))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(bytes);
}

/** The header that says what a file is saved as. */
export function attachment(fileName: string): string {
  const plain = fileName.normalize('NFKD').replace(/[^\w. -]/gu, '');
  const whole = encodeURIComponent(fileName).replace(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain === '' ? 'fil' : plain}"; filename*=UTF-8''${whole}`;
}
