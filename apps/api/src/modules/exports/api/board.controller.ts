import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { readBoardView, slugOf } from '@samsyn/consultation';
import { writeTableInWorker } from '@samsyn/documents/worker';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../../../config/environment.ts';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { attachment } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { BoardQuery } from '../../rounds/index.ts';
import { boardReport } from '../queries/board-report.ts';
import { isSheetFormat, REPORT_TYPES } from './report-types.ts';

/** The board as a file, as the page shows it: the same address after the question mark, the same lines. Written in a thread of its own. */
@Controller('export')
export class BoardController {
  constructor(
    private readonly boards: BoardQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get('remiss/:slug/avprickningslista.:format')
  @Requires('board.read')
  @Limited({ person: EXPORT })
  async send(
    @Param() { slug, format }: { slug: string; format: string },
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    const asked = caller?.side === 'AUTHORITY' && isSheetFormat(format);
    const round = asked ? await this.boards.bySlug(caller, slug) : null;
    if (round === null || !isSheetFormat(format))
      return reply.code(404).send(refusal('NOT_FOUND', 'Remissen finns inte, eller så är den inte utskickad.'));
    const view = readBoardView({ get: (name) => (typeof query[name] === 'string' ? query[name] : null) });
    const report = boardReport(round, view, this.environment.SAMSYN_AUTHORITY_NAME);
    const bytes = await writeTableInWorker(format, report, { signal: goneSignal(reply) });
    return reply
      .header('content-type', REPORT_TYPES[format])
      .header('content-disposition', attachment(`Avprickningslista ${slugOf(round.title)}.${format}`))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes));
  }
}
