import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { slugOf } from '@samsyn/consultation';
import { type AccountFormat, writeAccountInWorker } from '@samsyn/documents/worker';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../../../config/environment.ts';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { attachment } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { AccountQuery } from '../../assignments/index.ts';
import { accountData } from '../queries/assignment-data.ts';

const MEDIA_TYPES: Readonly<Record<AccountFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
};

/** The account of a government assignment for Regeringskansliet. It is written in a thread of its own. */
@Controller('export')
export class AssignmentController {
  constructor(
    private readonly accounts: AccountQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get('uppdrag/:id/redovisning.:format')
  @Requires('assignment.read')
  @Limited({ person: EXPORT })
  async send(
    @Param() { id, format }: { id: string; format: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    const asked = caller?.side === 'AUTHORITY' && isFormat(format) && UUID.test(id);
    const account = asked ? await this.accounts.run(caller, id) : null;
    if (account === null || !isFormat(format))
      return reply
        .code(404)
        .send(refusal('NOT_FOUND', 'Uppdraget finns inte, eller så har du inte tillgång till det.'));
    const data = accountData(account, this.environment.SAMSYN_AUTHORITY_NAME, new Date());
    const bytes = await writeAccountInWorker(format, data, { signal: goneSignal(reply) });
    return reply
      .header('content-type', MEDIA_TYPES[format])
      .header('content-disposition', attachment(`Redogörelse ${slugOf(data.title)}.${format}`))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes));
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

function isFormat(format: string): format is AccountFormat {
  return format in MEDIA_TYPES;
}
