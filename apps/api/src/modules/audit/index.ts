import { Module } from '@nestjs/common';
import { EventsController } from './api/events.controller.ts';
import { EventsResolver } from './api/events.resolver.ts';
import { EventsQuery } from './queries/events.query.ts';
import { PeopleQuery } from './queries/people.query.ts';

/** The event log, made readable: what happened with a round, an invitation, an answer, a comment, a version. */
@Module({ providers: [EventsResolver, EventsQuery, PeopleQuery], controllers: [EventsController] })
export class AuditModule {}
