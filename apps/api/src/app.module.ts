import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Environment } from './config/environment.ts';
import { AccessModule } from './modules/access/index.ts';
import { ActorsModule } from './modules/actors/index.ts';
import { IncomingModule } from './modules/incoming/index.ts';
import { AssignmentsModule } from './modules/assignments/index.ts';
import { AuditModule } from './modules/audit/index.ts';
import { CommentsModule } from './modules/comments/index.ts';
import { ConsolidationModule } from './modules/consolidation/index.ts';
import { OrderingModule } from './modules/ordering/index.ts';
import { PositionsModule } from './modules/positions/index.ts';
import { ReadingModule } from './modules/reading/index.ts';
import { DecisionsModule } from './modules/decisions/index.ts';
import { DraftsModule } from './modules/drafts/index.ts';
import { ExportsModule } from './modules/exports/index.ts';
import { GatesModule } from './modules/gates/index.ts';
import { IdentityModule } from './modules/identity/index.ts';
import { NotificationsModule } from './modules/notifications/index.ts';
import { QuestionsModule } from './modules/questions/index.ts';
import { ResponsesModule } from './modules/responses/index.ts';
import { MeetingsModule } from './modules/meetings/index.ts';
import { DeltasModule } from './modules/deltas/index.ts';
import { RepliesModule } from './modules/replies/index.ts';
import { RevisionsModule } from './modules/revisions/index.ts';
import { RoundsModule } from './modules/rounds/index.ts';
import { TeamworkModule } from './modules/teamwork/index.ts';
import { WorkingCopyModule } from './modules/working-copy/index.ts';
import { WritingModule } from './modules/writing/index.ts';
import { SigningModule } from './modules/signing/index.ts';
import { FaultFilter } from './platform/fault.filter.ts';
import { DbModule } from './platform/db/index.ts';
import { ENVIRONMENT } from './platform/environment.token.ts';
import { EventsModule } from './platform/events/index.ts';
import { FilesModule } from './platform/files/index.ts';
import { GraphqlModule } from './platform/graphql/graphql.module.ts';
import { HealthController } from './platform/http/index.ts';
import { JobsModule } from './platform/jobs/index.ts';
import { KeysModule } from './platform/keys/index.ts';
import { LimitsModule } from './platform/limits/index.ts';
import { LiveModule } from './platform/live/index.ts';
import { LOG, type Log } from './platform/log/index.ts';
import { MailModule } from './platform/mail/index.ts';
import { RetentionModule } from './platform/retention/index.ts';
import { SocketsModule } from './platform/sockets/index.ts';

/** What the whole program was started with. */
@Global()
@Module({})
class StartModule {}

/** The house: the plumbing, then the capabilities in the order in which they may know each other. */
@Module({})
export class AppModule {
  static with(environment: Environment, log: Log): DynamicModule {
    return {
      module: AppModule,
      imports: [
        {
          module: StartModule,
          providers: [
            { provide: ENVIRONMENT, useValue: environment },
            { provide: LOG, useValue: log },
          ],
          exports: [ENVIRONMENT, LOG],
        },
        DbModule,
        KeysModule,
        LimitsModule,
        LiveModule,
        JobsModule,
        MailModule,
        EventsModule,
        FilesModule,
        RetentionModule,
        SocketsModule,
        GraphqlModule.forRoot(),
        AccessModule,
        IdentityModule,
        ActorsModule,
        DraftsModule,
        RoundsModule,
        SigningModule,
        CommentsModule,
        WritingModule,
        QuestionsModule,
        ResponsesModule,
        TeamworkModule,
        ConsolidationModule,
        OrderingModule,
        PositionsModule,
        ReadingModule,
        RevisionsModule,
        WorkingCopyModule,
        MeetingsModule,
        DecisionsModule,
        GatesModule,
        DeltasModule,
        RepliesModule,
        AssignmentsModule,
        IncomingModule,
        AuditModule,
        NotificationsModule,
        ExportsModule,
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_FILTER, useClass: FaultFilter }],
    };
  }
}
