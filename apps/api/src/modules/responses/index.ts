import { Module } from '@nestjs/common';
import { ResponseChangesResolver } from './api/response-changes.resolver.ts';
import { ResponseMutationsResolver, ResponseQueriesResolver } from './api/responses.resolver.ts';
import { MyResponse } from './queries/my-response.ts';
import { ResponseReadiness } from './queries/response-readiness.ts';
import { SubmittedResponse } from './queries/submitted-response.ts';
import { ResponseStore } from './store/response.store.ts';
import { OpenResponse } from './use-cases/open-response.ts';
import { SaveResponse } from './use-cases/save-response.ts';
import { SubmitResponse } from './use-cases/submit-response.ts';

export { SubmittedCommentType } from './api/submitted.types.ts';
export { SUBMITTED_COMMENT, type SubmittedCommentView } from './queries/submitted-response.ts';

/** A body's answer from the opened invitation to the receipt. */
@Module({
  providers: [
    ResponseQueriesResolver,
    ResponseMutationsResolver,
    ResponseChangesResolver,
    MyResponse,
    ResponseReadiness,
    SubmittedResponse,
    ResponseStore,
    OpenResponse,
    SaveResponse,
    SubmitResponse,
  ],
})
export class ResponsesModule {}
