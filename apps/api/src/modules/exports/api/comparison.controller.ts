import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { slugOf } from '@samsyn/consultation';
import {
  type ComparisonFormat,
  writeAkomaNtosoInWorker,
  writeComparisonInWorker,
  writeImpactInWorker,
  writeStatuteInWorker,
} from '@samsyn/documents/worker';
import { impactAssessmentOf } from '@samsyn/statute';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../../../config/environment.ts';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { attachment } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { statuteOf, VersionsQuery } from '../../drafts/index.ts';
import { VersionAkn } from '../queries/version-akn.ts';
import { VersionComparison } from '../queries/version-comparison.ts';
import { REPORT_TYPES } from './report-types.ts';

interface Written {
  format: ComparisonFormat;
  type: string;
  /** What the file is called, before the text's own name. */
  name: string;
}

const AKN = 'application/akn+xml; charset=utf-8';

/** The files of a comparison, by the last part of their address. */
const FILES: Readonly<Record<string, Written>> = {
  'andringar.html': { format: 'html', type: 'text/html; charset=utf-8', name: 'Ändringar' },
  'andringar.docx': { format: 'docx', type: REPORT_TYPES.docx, name: 'Ändringar' },
  'jamforelsetabell.docx': { format: 'table', type: REPORT_TYPES.docx, name: 'Jämförelsetabell' },
  'andringsforfattning.docx': { format: 'act', type: REPORT_TYPES.docx, name: 'Ändringsförfattning' },
  'andringsforfattning.xml': { format: 'actAkn', type: AKN, name: 'Ändringsförfattning' },
};

/** What was changed between two published versions, and a version itself, as files: each written in a thread of its own. */
@Controller('export/foreskrift')
export class ComparisonController {
  constructor(
    private readonly comparisons: VersionComparison,
    private readonly akn: VersionAkn,
    private readonly versions: VersionsQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get(':id/version.xml')
  @Requires('version.read')
  @Limited({ person: EXPORT })
  async version(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const caller = callerOfRequest(request);
    const found = caller === null ? null : await this.akn.run(caller, id);
    if (found === null) return absent(reply);
    const { statute, number, date, firstEIds } = found;
    const about = { date, authority: this.environment.SAMSYN_AUTHORITY_NAME, firstEIds };
    const bytes = await writeAkomaNtosoInWorker(statute, about, { signal: goneSignal(reply) });
    return send(reply, bytes, AKN, `${slugOf(statute.title)} version ${number}.xml`);
  }

  /** The text as it is worked on in Word: read again as the next version, each provision has the id it had. */
  @Get(':id/version.docx')
  @Requires('version.read')
  @Limited({ person: EXPORT })
  async word(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const caller = callerOfRequest(request);
    const version = caller === null ? null : await this.versions.one(caller, id);
    if (version === null) return absent(reply);
    const bytes = await writeStatuteInWorker(statuteOf(version), { signal: goneSignal(reply) });
    return send(reply, bytes, REPORT_TYPES.docx, `${slugOf(version.title)} version ${version.number}.docx`);
  }

  /** Its konsekvensutredning as a file of its own, read again likewise. Not found where the version has none. */
  @Get(':id/konsekvensutredning.docx')
  @Requires('version.read')
  @Limited({ person: EXPORT })
  async impact(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const caller = callerOfRequest(request);
    const version = caller === null ? null : await this.versions.one(caller, id);
    const statute = version === null ? null : statuteOf(version);
    if (version === null || statute === null || !impactAssessmentOf(statute)) return absent(reply);
    const bytes = await writeImpactInWorker(statute, { signal: goneSignal(reply) });
    const name = `Konsekvensutredning ${slugOf(version.title)} version ${version.number}.docx`;
    return send(reply, bytes, REPORT_TYPES.docx, name);
  }

  @Get(':from/:to/:file')
  @Requires('version.read')
  @Limited({ person: EXPORT })
  async compared(
    @Param() { from, to, file }: { from: string; to: string; file: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    const written = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
    const found = caller !== null && written !== undefined ? await this.comparisons.run(caller, from, to) : null;
    if (found === null || written === undefined) return absent(reply);
    const { format, type, name } = written;
    const title = format === 'table' ? `Jämförelsetabell: ${found.title.replace(/^Ändringar i /u, '')}` : found.title;
    const bytes = await writeComparisonInWorker({ ...found, title, format }, { signal: goneSignal(reply) });
    const ending = file.slice(file.lastIndexOf('.'));
    return send(reply, bytes, type, `${name} ${slugOf(found.title)}${ending}`);
  }
}

const absent = (reply: FastifyReply): unknown =>
  reply.code(404).send(refusal('NOT_FOUND', 'Versionerna finns inte, eller så har du inte tillgång till dem.'));

function send(reply: FastifyReply, bytes: Uint8Array, type: string, name: string): unknown {
  return reply
    .header('content-type', type)
    .header('content-disposition', attachment(name))
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes));
}
