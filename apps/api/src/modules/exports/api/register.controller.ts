import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { labels, slugOf } from '@samsyn/consultation';
import type { TableReport } from '@samsyn/documents';
import { writeTableInWorker } from '@samsyn/documents/worker';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../../../config/environment.ts';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { attachment } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { KnownActors } from '../../actors/index.ts';
import { DistributionListsQuery, ListMembersQuery } from '../../rounds/index.ts';
import { LIST_COLUMNS, REGISTER_FILE_COLUMNS, registerRow } from '../queries/register-report.ts';
import { isSheetFormat, REPORT_TYPES } from './report-types.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** The register, and a list as it is meant today, as files. The register's csv can be read in again. */
@Controller('export')
export class RegisterController {
  constructor(
    private readonly known: KnownActors,
    private readonly lists: DistributionListsQuery,
    private readonly members: ListMembersQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get('register.:format')
  @Requires('actor.write')
  @Limited({ person: EXPORT })
  async register(
    @Param('format') format: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    if (caller?.side !== 'AUTHORITY') return absent(reply);
    const rows = (await this.known.run(caller)).map(registerRow);
    return this.send(reply, format, { title: 'Aktörsregister', columns: REGISTER_FILE_COLUMNS, rows });
  }

  @Get('sandlista/:id.:format')
  @Requires('round.prepare')
  @Limited({ person: EXPORT })
  async list(
    @Param() { id, format }: { id: string; format: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    if (caller?.side !== 'AUTHORITY' || !UUID.test(id)) return absent(reply);
    return this.sendList(reply, caller, id, format);
  }

  private async sendList(reply: FastifyReply, caller: AuthorityCaller, id: string, format: string): Promise<unknown> {
    const [[list], members] = await Promise.all([this.lists.run(caller, id), this.members.ofList(caller, id, null)]);
    if (list === undefined || members === null) return absent(reply);
    const { actorKind } = labels('sv');
    const rows = members.map((one) => [one.name, actorKind[one.kind], one.county ?? '', one.mailbox ?? '']);
    return this.send(reply, format, { title: `Sändlista ${list.name}`, columns: LIST_COLUMNS, rows });
  }

  private async send(
    reply: FastifyReply,
    format: string,
    of: Pick<TableReport, 'title' | 'columns' | 'rows'>,
  ): Promise<unknown> {
    if (!isSheetFormat(format)) return absent(reply);
    const report = {
      ...{ ...of, sheet: 'Aktörer', registrationNumber: '', facts: [['Antal', String(of.rows.length)]] as const },
      ...{ authority: this.environment.SAMSYN_AUTHORITY_NAME, generatedAt: new Date().toISOString() },
    };
    const bytes = await writeTableInWorker(format, report, { signal: goneSignal(reply) });
    return reply
      .header('content-type', REPORT_TYPES[format])
      .header('content-disposition', attachment(`${slugOf(of.title)}.${format}`))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes));
  }
}

async function absent(reply: FastifyReply): Promise<unknown> {
  return reply.code(404).send(refusal('NOT_FOUND', 'Listan finns inte, eller så har du inte tillgång till den.'));
}
