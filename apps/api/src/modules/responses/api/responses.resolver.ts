import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { BodyCaller, Viewer } from '../../../platform/caller.ts';
import { CurrentBody, CurrentViewer } from '../../../platform/graphql/context.ts';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import { MyResponse } from '../queries/my-response.ts';
import { ResponseReadiness } from '../queries/response-readiness.ts';
import { SubmittedResponse } from '../queries/submitted-response.ts';
import { OpenResponse } from '../use-cases/open-response.ts';
import { SaveResponse } from '../use-cases/save-response.ts';
import { SubmitResponse } from '../use-cases/submit-response.ts';
import {
  MyResponseType,
  ReadinessType,
  SaveResponseInput,
  SaveResponseResult,
  SubmitResponseResult,
} from './response.types.ts';
import { BoardInput } from './signing.types.ts';
import { SubmittedResponseType } from './submitted.types.ts';

/** Reading an answer: the body's own as it is written, and answers as they were submitted. */
@Resolver()
export class ResponseQueriesResolver {
  constructor(
    private readonly mine: MyResponse,
    private readonly readiness: ResponseReadiness,
    private readonly submitted: SubmittedResponse,
  ) {}

  @Query(() => MyResponseType, { nullable: true })
  @Requires('response.read')
  @NothingBecause('no answer may have been begun')
  async myResponse(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.mine.run(caller, roundId);
  }

  @Query(() => ReadinessType, { nullable: true })
  @Requires('response.read')
  @NothingBecause('no answer may have been begun')
  async responseReadiness(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.readiness.run(caller, roundId);
  }

  @Query(() => SubmittedResponseType, {
    nullable: true,
    description: "A submitted answer: the body's own, or for the authority any of the round.",
  })
  @Requires('submitted.read')
  @NothingBecause('nothing may have been submitted yet')
  async submittedResponse(
    @CurrentViewer() caller: Viewer,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('organisationId', { type: () => ID, nullable: true }) organisationId?: string | null,
    @Args('number', {
      type: () => Int,
      nullable: true,
      description: "Which of the body's submissions; the newest when left out.",
    })
    number?: number | null,
  ) {
    return this.submitted.run(caller, { roundId, organisationId: organisationId ?? null, number: number ?? null });
  }
}

/** Writing the answer as a whole, and giving it. */
@Resolver()
export class ResponseMutationsResolver {
  constructor(
    private readonly opening: OpenResponse,
    private readonly saving: SaveResponse,
    private readonly submitting: SubmitResponse,
  ) {}

  @Mutation(() => MyResponseType, {
    nullable: true,
    description:
      "Opens the body's own room for the round; the authority sees only that the invitation has been opened.",
  })
  @Requires('response.read')
  async openMyResponse(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.opening.run(caller, roundId);
  }

  @Mutation(() => SaveResponseResult)
  @Requires('response.write')
  async saveResponse(
    @CurrentBody() caller: BodyCaller,
    @Args('input', { type: () => SaveResponseInput }) input: SaveResponseInput,
  ) {
    return this.saving.run(caller, textOf(input));
  }

  @Mutation(() => SubmitResponseResult, {
    description:
      'The legal act. The same idempotencyKey twice gives the same receipt; another expectedCode (controlCode) than that of the answer submits nothing.',
  })
  @Requires('response.submit')
  async submitResponse(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('expectedCode', { type: () => String }) expectedCode: string,
    @Args('idempotencyKey', { type: () => ID }) idempotencyKey: string,
    @Args('board', { type: () => BoardInput, nullable: true, description: 'Where a board decides.' })
    board?: BoardInput | null,
    @Args('expectedEdition', { type: () => Int, nullable: true, description: 'The first when left out.' })
    expectedEdition?: number | null,
  ) {
    const decided = board ? { ...board, minutesSection: board.minutesSection ?? null } : null;
    const what = { roundId, expectedVersion, expectedCode, expectedEdition: expectedEdition ?? 1 };
    return this.submitting.run(caller, { ...what, idempotencyKey, board: decided });
  }
}

/** What a page leaves out is not there; a page that knows of no editions writes in the first. */
function textOf(input: SaveResponseInput) {
  const { overallStance = null, endorsesActorId = null, endorsesResponseId = null, generalText = null } = input;
  const [keepsText, expectedEdition] = [input.keepsText ?? false, input.expectedEdition ?? 1];
  return { ...input, overallStance, endorsesActorId, endorsesResponseId, generalText, keepsText, expectedEdition };
}
