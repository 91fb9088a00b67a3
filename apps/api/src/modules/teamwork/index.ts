import { Module } from '@nestjs/common';
import { AlternativesResolver } from './api/alternatives.resolver.ts';
import { TeamworkResolver } from './api/teamwork.resolver.ts';
import { TeamworkQuery } from './queries/teamwork.query.ts';
import { Alternatives } from './use-cases/alternatives.ts';
import { MarkViewed } from './use-cases/mark-viewed.ts';
import { Notes } from './use-cases/notes.ts';
import { SaveWorkPart } from './use-cases/save-work-part.ts';
import { Work } from './use-cases/work.ts';

/** How a body shares the work on its answer: parts with an inner day, notes between colleagues, alternatives, what each has looked at. */
@Module({
  providers: [
    TeamworkResolver,
    AlternativesResolver,
    TeamworkQuery,
    Work,
    SaveWorkPart,
    Notes,
    Alternatives,
    MarkViewed,
  ],
})
export class TeamworkModule {}
