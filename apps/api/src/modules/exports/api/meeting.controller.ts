import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { slugOf } from '@samsyn/consultation';
import { writeReportInWorker } from '@samsyn/documents/worker';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Environment } from '../../../config/environment.ts';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { attachment } from '../../../platform/files/index.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { meetingCalendar, MeetingsQuery, type MeetingView } from '../../meetings/index.ts';
import { minutesData } from '../queries/minutes-data.ts';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** A meeting as files: its notes, and an entry for a calendar. */
@Controller('export')
export class MeetingController {
  constructor(
    private readonly meetings: MeetingsQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Get('mote/:id/anteckningar.:format')
  @Requires('meeting.read')
  @Limited({ person: EXPORT })
  async minutes(
    @Param() { id, format }: { id: string; format: string },
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const meeting = isFormat(format) ? await this.asked(request, id) : null;
    if (meeting === null || !isFormat(format)) return absent(reply);
    const data = minutesData(meeting, this.environment.SAMSYN_AUTHORITY_NAME, new Date());
    const bytes = await writeReportInWorker(format, data, { signal: goneSignal(reply) });
    return reply
      .header('content-type', MEDIA_TYPES[format])
      .header('content-disposition', attachment(`Anteckningar ${slugOf(meeting.title)}.${format}`))
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes));
  }

  @Get('mote/:id/mote.ics')
  @Requires('meeting.read')
  @Limited({ person: EXPORT })
  async calendar(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const meeting = await this.asked(request, id);
    if (meeting === null) return absent(reply);
    return reply
      .header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH')
      .header('content-disposition', attachment(`Möte ${slugOf(meeting.title)}.ics`))
      .header('cache-control', 'private, no-store')
      .send(meetingCalendar(meeting, `${this.environment.PUBLIC_URL}/moten/${meeting.id}`));
  }

  private async asked(request: FastifyRequest, id: string): Promise<MeetingView | null> {
    const caller = callerOfRequest(request);
    return caller?.side === 'AUTHORITY' && UUID.test(id) ? this.meetings.one(caller, id) : null;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

function absent(reply: FastifyReply): unknown {
  return reply.code(404).send(refusal('NOT_FOUND', 'Mötet finns inte, eller så har du inte tillgång till det.'));
}

function isFormat(format: string): format is keyof typeof MEDIA_TYPES {
  return format in MEDIA_TYPES;
}
