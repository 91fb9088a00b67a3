import { Module } from '@nestjs/common';
import { KeepResolver } from './api/keep.resolver.ts';
import { OrderResolver } from './api/order.resolver.ts';
import { ProgressResolver } from './api/progress.resolver.ts';
import { ResponsibilityResolver } from './api/responsibility.resolver.ts';
import { TagsResolver } from './api/tags.resolver.ts';
import { OrderQuery } from './queries/order.query.ts';
import { ProgressQuery } from './queries/progress.query.ts';
import { QueueQuery } from './queries/queue.query.ts';
import { TagsQuery } from './queries/tags.query.ts';
import { Keep } from './use-cases/keep.ts';
import { PlanAssessment } from './use-cases/plan-assessment.ts';
import { RemoveTag } from './use-cases/remove-tag.ts';
import { Responsibility } from './use-cases/responsibility.ts';
import { Tags } from './use-cases/tags.ts';

/** Order among what came in: tags and themes, who answers for what, saved views, and what colleagues say to each other of it. */
@Module({
  providers: [
    OrderResolver,
    TagsResolver,
    ResponsibilityResolver,
    KeepResolver,
    ProgressResolver,
    ProgressQuery,
    PlanAssessment,
    RemoveTag,
    OrderQuery,
    QueueQuery,
    TagsQuery,
    Keep,
    Responsibility,
    Tags,
  ],
})
export class OrderingModule {}
