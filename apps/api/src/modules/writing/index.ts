import { Module } from '@nestjs/common';
import { WritingResolver } from './api/writing.resolver.ts';
import { WritingServer } from './api/writing-server.ts';
import { TicketRepository } from './store/ticket.repository.ts';
import { LiveTexts } from './use-cases/live-texts.ts';
import { MergeText } from './use-cases/merge-text.ts';
import { OpenText } from './use-cases/open-text.ts';
import { StoreText } from './use-cases/store-text.ts';

export { LiveTexts } from './use-cases/live-texts.ts';

/** Several people of one body in one text at the same time. */
@Module({
  providers: [WritingResolver, WritingServer, TicketRepository, LiveTexts, OpenText, MergeText, StoreText],
  exports: [LiveTexts],
})
export class WritingModule {}
