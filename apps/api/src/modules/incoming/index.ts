import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/index.ts';
import { IncomingResolver, RegisteringResolver } from './api/incoming.resolver.ts';
import { RegisteredResolver } from './api/registered.resolver.ts';
import { IncomingQuery } from './queries/incoming.query.ts';
import { RegisteredQuery } from './queries/registered.query.ts';
import { ChangeIncoming } from './use-cases/change-incoming.ts';
import { Confirmation } from './use-cases/confirmation.ts';
import { CorrectRegistered } from './use-cases/correct-registered.ts';
import { ReadIncomingSource } from './use-cases/read-source.ts';
import { ReceiveIncoming } from './use-cases/receive-incoming.ts';
import { RegisterIncoming } from './use-cases/register-incoming.ts';

/** An answer that came from outside: from the file to the record, and the body's word on it. */
@Module({
  imports: [DraftsModule],
  providers: [
    ...[IncomingResolver, RegisteringResolver, RegisteredResolver, IncomingQuery, RegisteredQuery],
    ...[ReceiveIncoming, ReadIncomingSource, ChangeIncoming, RegisterIncoming, CorrectRegistered, Confirmation],
  ],
})
export class IncomingModule {}
