import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../access/index.ts';
import { callerOfRequest } from '../access/request-caller.ts';
import { isMalformedValue } from '../db/index.ts';
import { refusal } from '../http/refusal.ts';
import { Limited, UPLOAD } from '../limits/index.ts';
import { FileStore } from './file-store.ts';
import { Intake } from './intake.ts';
import { FILE_STATUS, oneFile, sendSaved } from './one-file.ts';

const MISSING = 'Välj en fil att ladda upp.';

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
    if (caller?.side !== 'AUTHORITY') return refused(reply, 400, 'FILE_MISSING', MISSING);
    const file = await oneFile(request, this.intake, MISSING);
    if ('code' in file) return refused(reply, FILE_STATUS[file.code] ?? 422, file.code, file.message);
    return this.store.save(caller, file);
  }

  @Get(':id')
  @Requires('round.read')
  async send(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const caller = callerOfRequest(request);
    const file = caller && (await this.store.open(caller, id).catch(absentWhenMalformed));
    if (!file)
      return reply.code(404).send(refusal('NOT_FOUND', 'Filen finns inte, eller så har du inte tillgång till den.'));
    return sendSaved(reply, file);
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
