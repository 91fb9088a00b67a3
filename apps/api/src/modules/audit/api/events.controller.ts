import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { slugOf } from '@samsyn/consultation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOfRequest, Requires } from '../../../platform/access/index.ts';
import { attachment } from '../../../platform/files/index.ts';
import { refusal } from '../../../platform/http/refusal.ts';
import { EXPORT, Limited } from '../../../platform/limits/index.ts';
import { EventsQuery } from '../queries/events.query.ts';
import { csvOfEvents } from './events-csv.ts';

const MOST = 100_000;

/** The log of a round as a file, for whoever keeps the case or looks into it. */
@Controller('export')
export class EventsController {
  constructor(private readonly log: EventsQuery) {}

  @Get('remiss/:slug/handelser.csv')
  @Requires('log.read')
  @Limited({ person: EXPORT })
  async send(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const caller = callerOfRequest(request);
    const found = caller === null ? null : await this.log.whole(caller, slug, MOST);
    if (found === null)
      return reply.code(404).send(refusal('NOT_FOUND', 'Remissen finns inte, eller så har du inte tillgång till den.'));
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', attachment(`Händelser ${slugOf(found.title)}.csv`))
      .header('cache-control', 'private, no-store')
      .send(csvOfEvents(found.events));
  }
}
