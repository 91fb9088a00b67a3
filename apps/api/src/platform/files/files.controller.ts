import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../access/index.ts';
import { callerOfRequest } from '../access/request-caller.ts';
import { isMalformedValue } from '../db/index.ts';
import { refusal } from '../http/refusal.ts';
import { Limited, UPLOAD } from '../limits/index.ts';
import { FileStore, LARGEST_FILE } from './file-store.ts';
import { Intake } from './intake.ts';

const STATUS: Readonly<Record<string, number>> = { SCANNER_AWAY: 503 };

/** Files in and out. What a file says is read by who uses it; here it is only seen that it may be kept. */
@Controller('filer')
export class FilesController {
  constructor(
    private readonly store: FileStore,
    private readonly intake: Intake,
  ) {}

  @Post()
  @Requires('file.upload')
  @Limited({ person: UPLOAD })
  async receive(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const caller = callerOfRequest(request);
    const part = request.isMultipart()
      ? await request.file({ limits: { fileSize: LARGEST_FILE, files: 1 } })
      : undefined;
    if (caller?.side !== 'AUTHORITY' || !part) return refused(reply, 400, 'FILE_MISSING', 'Välj en fil att ladda upp.');
    const bytes = await part.toBuffer().catch(() => null);
    if (bytes === null || part.file.truncated) {
      return refused(
        reply,
        413,
        'FILE_TOO_LARGE',
        'Filen är större än 20 MB. Dela upp den eller spara den utan bilder.',
      );
    }
    if (bytes.length === 0) return refused(reply, 400, 'FILE_EMPTY', 'Filen är tom.');
    const mediaType = await this.intake.look(bytes, part.filename);
    if (typeof mediaType !== 'string') {
      return refused(reply, STATUS[mediaType.code] ?? 422, mediaType.code, mediaType.message);
    }
    return this.store.save(caller, { fileName: part.filename, mediaType, bytes });
  }

  @Get(':id')
  @Requires('round.read')
  async send(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const caller = callerOfRequest(request);
    const file = caller && (await this.store.open(caller, id).catch(absentWhenMalformed));
    if (!file)
      return reply.code(404).send(refusal('NOT_FOUND', 'Filen finns inte, eller så har du inte tillgång till den.'));
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', attachment(file.fileName))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(file.bytes);
  }
}

function refused(reply: FastifyReply, status: number, code: string, message: string): object {
  void reply.code(status);
  return refusal(code, message);
}

function absentWhenMalformed(error: unknown): null {
  if (isMalformedValue(error)) return null;
  throw error;
}

/** Always saved, never shown by the browser: a file that came from outside must not run as ours. */
export function attachment(fileName: string): string {
  const plain = fileName.normalize('NFKD').replace(/[^\w. -]/gu, '');
  const whole = encodeURIComponent(fileName).replace(
    /['()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain === '' ? 'fil' : plain}"; filename*=UTF-8''${whole}`;
}
