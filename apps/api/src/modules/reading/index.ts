import { Module } from '@nestjs/common';
import { ReadingConnectionResolver, ReadingResolver } from './api/reading.resolver.ts';
import { Gathered } from './queries/gathered.ts';
import { ReadingList } from './queries/reading-list.ts';
import { ReadingReport } from './queries/reading-report.ts';
import { MarkRead } from './use-cases/mark-read.ts';

/** Reading everything that came in, and being able to say that it was. */
@Module({ providers: [ReadingResolver, ReadingConnectionResolver, Gathered, ReadingList, ReadingReport, MarkRead] })
export class ReadingModule {}
