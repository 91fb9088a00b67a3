import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.ts';
import { CommentsModule } from '../comments/index.ts';
import { DraftsModule } from '../drafts/index.ts';
import { WritingModule } from '../writing/index.ts';
import { AnswerFormController } from './api/answer-form.controller.ts';
import { AnswerFormResolver } from './api/answer-form.resolver.ts';
import { AttachmentController } from './api/attachment.controller.ts';
import { AttachmentsResolver } from './api/attachments.resolver.ts';
import { DifferenceResolver } from './api/difference.resolver.ts';
import { EditionsResolver } from './api/editions.resolver.ts';
import { OthersResolver } from './api/others.resolver.ts';
import { ReceiptController } from './api/receipt.controller.ts';
import { SignOffResolver } from './api/sign-off.resolver.ts';
import { ResponseChangesResolver } from './api/response-changes.resolver.ts';
import { ResponseMutationsResolver, ResponseQueriesResolver } from './api/responses.resolver.ts';
import { AnswerDocumentQuery } from './queries/answer-document.ts';
import { AnswerFormQuery } from './queries/answer-form.query.ts';
import { MyAttachments } from './queries/my-attachments.ts';
import { MyResponse } from './queries/my-response.ts';
import { NextInChain } from './queries/next-in-chain.ts';
import { SignOffQuery } from './queries/sign-off.ts';
import { OthersQuery } from './queries/others.query.ts';
import { ResponseDifference } from './queries/response-difference.ts';
import { ResponseReadiness } from './queries/response-readiness.ts';
import { SubmittedResponse } from './queries/submitted-response.ts';
import { ReceiptKeyStore } from './store/receipt-key.store.ts';
import { ResponseStore } from './store/response.store.ts';
import { AddBoardDecision } from './use-cases/add-board-decision.ts';
import { GatherSignOff } from './use-cases/sign-off-ground.ts';
import { TakeSignOffStep } from './use-cases/take-sign-off-step.ts';
import { TellOfSignOff } from './use-cases/tell-of-sign-off.ts';
import { BeginSupplement } from './use-cases/begin-supplement.ts';
import { ChangeAttachments } from './use-cases/change-attachments.ts';
import { DiscardSupplement } from './use-cases/discard-supplement.ts';
import { IssueReceipt } from './use-cases/issue-receipt.ts';
import { OpenResponse } from './use-cases/open-response.ts';
import { ReceiveAnswerForm } from './use-cases/receive-answer-form.ts';
import { ReceiptSigner } from './use-cases/receipt-signer.ts';
import { RecordSubmission } from './use-cases/record-submission.ts';
import { SaveResponse } from './use-cases/save-response.ts';
import { SendReceipt } from './use-cases/send-receipt.ts';
import { SubmitElsewhere } from './use-cases/submit-elsewhere.ts';
import { SubmitResponse } from './use-cases/submit-response.ts';
import { TakeInAnswerForm } from './use-cases/take-in-answer-form.ts';
import { WithdrawResponse } from './use-cases/withdraw-response.ts';
import { WriteFormRows } from './use-cases/write-form-rows.ts';

export { AnswerDocumentQuery, type AnswerDocument } from './queries/answer-document.ts';
export { draftAnswer, formVersion, quoteOf } from './queries/draft-answer.ts';
export { NextInChain } from './queries/next-in-chain.ts';
export { answerText } from './queries/answer-text.ts';
export { ReceiptSigner } from './use-cases/receipt-signer.ts';
export { unitsOf } from './store/submission.store.ts';
export { SubmittedCommentType } from './api/submitted.types.ts';
export { decisionsOf, signingOf } from './store/signing.store.ts';
export { filesOf } from './store/attachment.store.ts';
export type { SubmittedFile } from './queries/receipt.ts';
export { SubmittedFileType } from './api/attachment.types.ts';
export { SUBMITTED_COLUMNS, SUBMITTED_COMMENT, type SubmittedCommentView } from './queries/submitted-response.ts';

/** A body's answer from the opened invitation to the receipt. */
@Module({
  imports: [IdentityModule, DraftsModule, CommentsModule, WritingModule],
  controllers: [AnswerFormController, AttachmentController, ReceiptController],
  providers: [
    AnswerFormResolver,
    AttachmentsResolver,
    MyAttachments,
    ChangeAttachments,
    ResponseQueriesResolver,
    ResponseMutationsResolver,
    ResponseChangesResolver,
    SignOffResolver,
    SignOffQuery,
    NextInChain,
    GatherSignOff,
    TakeSignOffStep,
    TellOfSignOff,
    AddBoardDecision,
    MyResponse,
    ResponseReadiness,
    SubmittedResponse,
    ResponseStore,
    OpenResponse,
    SaveResponse,
    SubmitResponse,
    SubmitElsewhere,
    RecordSubmission,
    BeginSupplement,
    DiscardSupplement,
    WithdrawResponse,
    EditionsResolver,
    DifferenceResolver,
    ResponseDifference,
    OthersResolver,
    OthersQuery,
    ReceiptKeyStore,
    ReceiptSigner,
    IssueReceipt,
    SendReceipt,
    AnswerDocumentQuery,
    AnswerFormQuery,
    ReceiveAnswerForm,
    TakeInAnswerForm,
    WriteFormRows,
  ],
  exports: [AnswerDocumentQuery, NextInChain, ReceiptSigner],
})
export class ResponsesModule {}
