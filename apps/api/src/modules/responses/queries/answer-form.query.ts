import { Inject, Injectable } from '@nestjs/common';
import type { FormCarry } from '@samsyn/documents';
import { formCarry } from '@samsyn/documents/values';
import type { Environment } from '../../../config/environment.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork, type Transaction } from '../../../platform/db/index.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { statuteOf, VersionsQuery, type VersionView } from '../../drafts/index.ts';
import { absenceIn } from '../../rounds/index.ts';
import { latestAnswerForm, type AnswerFormRow } from '../store/answer-form.store.ts';
import { askedRound, type AskedRound } from '../store/response.store.ts';
import { viewOfForm, type FormView } from './answer-form.view.ts';
import { draftAnswer, formVersion } from './draft-answer.ts';
import { readMyResponse, type MyResponseView } from './my-response.ts';

/** What a form is held against and cannot change while somebody works with it: the round, its version, and the form's. */
export interface FormGround {
  round: AskedRound;
  version: VersionView;
  /** The version the last form was made from, where it is not the round's. */
  from: VersionView | null;
  authority: string;
}

/** A form beside the answer it came back to. */
export interface FormInHand {
  stored: AnswerFormRow;
  response: MyResponseView;
  view: FormView;
}

@Injectable()
export class AnswerFormQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly versions: VersionsQuery,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** The last form that came in, row by row against the answer as it now is; null where there is none. */
  async run(caller: BodyCaller, roundId: string): Promise<FormView | null> {
    const ground = await this.ground(caller, roundId);
    if (ground === null) return null;
    const inHand = await this.db.inTransaction(caller, async (tx) => formInHand(tx, caller, ground));
    return inHand?.view ?? null;
  }

  /** Why there is nothing here for the body. */
  async absence(caller: BodyCaller, roundId: string): Promise<Refusal> {
    return this.db.inTransaction(caller, async (tx) => absenceIn(tx, roundId));
  }

  /** Read before a transaction is opened, so that none waits for another connection. Null where the body is not asked. */
  async ground(caller: BodyCaller, roundId: string): Promise<FormGround | null> {
    const found = await this.db.inTransaction(caller, async (tx) => ({
      round: await askedRound(tx, roundId),
      stored: await latestAnswerForm(tx, roundId),
    }));
    const version = found.round === null ? null : await this.versions.one(caller, found.round.versionId);
    if (found.round === null || version === null) return null;
    const fromId = found.stored?.fromVersionId ?? null;
    const from = fromId === null ? null : await this.versions.one(caller, fromId);
    return { round: found.round, version, from, authority: this.environment.SAMSYN_AUTHORITY_NAME };
  }
}

/** Reads the form and the answer in one transaction and accounts for every row. */
export async function formInHand(
  tx: Transaction,
  caller: BodyCaller,
  { round, version, from, authority }: FormGround,
): Promise<FormInHand | null> {
  const stored = await latestAnswerForm(tx, round.id);
  const response = stored === null ? null : await readMyResponse(tx, caller, round.id);
  if (stored === null || response === null) return null;
  const now = {
    roundId: round.id,
    version: formVersion(version, version.contentHash, round.openProvisions),
    draft: draftAnswer(response),
    title: round.title,
    registrationNumber: round.registrationNumber,
    body: caller.organisationName,
    authority,
  };
  return { stored, response, view: viewOfForm(stored, response, now, carryOf(stored, from)) };
}

function carryOf({ places, fromVersionId }: AnswerFormRow, from: VersionView | null): FormCarry | undefined {
  if (places === null || from === null || from.id !== fromVersionId) return undefined;
  return { ...formCarry(statuteOf(from).provisions, []), places };
}
