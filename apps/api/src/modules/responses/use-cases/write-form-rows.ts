import { Injectable } from '@nestjs/common';
import type { Stance } from '@samsyn/consultation';
import { plainLines } from '@samsyn/documents/values';
import type { BodyCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { notFound, Refused } from '../../../platform/refusals.ts';
import { CommentStore, MarkStore, type CommentToSave } from '../../comments/index.ts';
import type { FormGround, FormInHand } from '../queries/answer-form.query.ts';
import type { FormRowView } from '../queries/answer-form.view.ts';
import { lockResponse, ResponseStore } from '../store/response.store.ts';
import { placeOf, wordsOf, type RowDecision } from './form-decisions.ts';

export interface RowToWrite {
  ground: FormGround;
  inHand: FormInHand;
  decision: RowDecision;
  row: FormRowView;
  /** The id of the comment that is made, if one is. */
  commentId: string;
}

const GENERAL = 'h:0';

/** Writes what one row brings into the answer. It has been checked; what then cannot be written ends the whole transaction. */
@Injectable()
export class WriteFormRows {
  constructor(
    private readonly comments: CommentStore,
    private readonly marks: MarkStore,
    private readonly responses: ResponseStore,
  ) {}

  /** True when a comment was made. */
  async run(tx: Transaction, caller: BodyCaller, act: RowToWrite): Promise<boolean> {
    const { choice } = act.decision;
    if (choice === 'SAMSYN' || choice === 'DROP') return false;
    if (choice === 'BOTH') return this.make(tx, caller, act);
    if (act.row.slot === GENERAL && act.row.place === 'WHOLE') {
      await this.general(tx, caller, act);
      return false;
    }
    await this.stance(tx, act);
    if (act.row.commentId === null) return this.make(tx, caller, act);
    await this.change(tx, caller, act, act.row.commentId);
    return false;
  }

  /** The stance on the whole and the general text. Words that are the same keep their emphasis. */
  private async general(tx: Transaction, caller: BodyCaller, act: RowToWrite): Promise<void> {
    const now = await lockResponse(tx, act.ground.round.id);
    if (now === null) throw new Refused(notFound());
    const { body, isEmpty } = wordsOf(act.decision, act.row);
    const isSame = saysTheSame(act);
    const overallStance = act.decision.stance ?? act.row.now?.stance ?? null;
    const written = await this.responses.saveIn(tx, caller, {
      roundId: now.roundId,
      overallStance,
      endorsesActorId: overallStance === 'ENDORSES_OTHER' ? now.endorsesActorId : null,
      endorsesResponseId: overallStance === 'ENDORSES_OTHER' ? now.endorsesResponseId : null,
      generalText: isSame ? now.generalText : isEmpty ? null : body,
      expectedVersion: now.version,
      expectedEdition: now.edition,
    });
    if (!written) throw new Refused(notFound());
  }

  private async stance(tx: Transaction, { row, decision, ground, inHand }: RowToWrite): Promise<void> {
    const place = placeOf(decision, row);
    const wanted = wantedStance(row, decision);
    if (place === null || place === 'WHOLE' || wanted === undefined) return;
    const unit = unitOf(ground, place);
    const current = inHand.response.stances.find(({ provisionId }) => provisionId === unit)?.stance ?? null;
    if (unit === null || current === wanted) return;
    if (
      !(await this.marks.setStanceIn(
        tx,
        { roundId: ground.round.id, provisionId: unit, expectedEdition: inHand.response.edition },
        wanted,
      ))
    )
      throw new Refused(notFound());
  }

  private async make(tx: Transaction, caller: BodyCaller, act: RowToWrite): Promise<boolean> {
    const { body, isEmpty, wording } = wordsOf(act.decision, act.row);
    const place = placeOf(act.decision, act.row);
    if (place === null || (isEmpty && wording === null)) return false;
    const provisionId = place === 'WHOLE' ? null : place;
    await this.save(tx, caller, {
      id: act.commentId,
      roundId: act.ground.round.id,
      provisionId,
      target: provisionId === null ? 'WHOLE' : 'PROVISION',
      segments: [],
      kind: 'FACTUAL',
      body,
      proposedWording: wording,
      proposedReason: null,
      endorsesCommentId: null,
      expectedVersion: 0,
      expectedEdition: act.inHand.response.edition,
    });
    return true;
  }

  /** Its place, its kind, its marked words and its reason stay; words that are the same keep their emphasis. */
  private async change(tx: Transaction, caller: BodyCaller, act: RowToWrite, id: string): Promise<void> {
    const comment = act.inHand.response.comments.find((each) => each.id === id);
    if (comment === undefined) throw new Refused(notFound());
    const { roundId, edition: expectedEdition } = act.inHand.response;
    const { body, isEmpty, wording } = wordsOf(act.decision, act.row);
    if (isEmpty && wording === null) {
      if ((await this.comments.deleteIn(tx, caller, { id, roundId, expectedEdition }, comment.version)) === null)
        throw new Refused(notFound());
      return;
    }
    const isSame = saysTheSame(act);
    await this.save(tx, caller, {
      ...comment,
      roundId,
      body: isSame ? comment.body : body,
      proposedWording: wording,
      expectedVersion: comment.version,
      expectedEdition,
    });
  }

  private async save(tx: Transaction, caller: BodyCaller, comment: CommentToSave): Promise<void> {
    if ((await this.comments.saveIn(tx, caller, comment)) === null) throw new Refused(notFound());
  }
}

/** Only stance or wording differ: the words as they lie in Samsyn, emphasis included, stay. */
function saysTheSame({ row, decision }: RowToWrite): boolean {
  const brings = row.beside !== '' || (row.unreadStance !== '' && decision.stance === null);
  return !brings && plainLines(row.now?.text ?? '') === plainLines(row.old?.text ?? '');
}

/** Undefined: the row says nothing of a stance. A row somebody added may take one, but takes none back. */
function wantedStance(row: FormRowView, decision: RowDecision): Stance | null | undefined {
  if (decision.stance !== null) return decision.stance;
  if (row.takesStance && row.now === null) return null;
  const said = row.takesStance && row.unreadStance === '' ? row.now?.stance : undefined;
  return said === null && (row.slot === null || row.state === 'UNKNOWN') ? undefined : said;
}

function unitOf({ version }: FormGround, place: string): string | null {
  const rows = new Map(version.provisions.map((row) => [row.id, row]));
  for (let at = rows.get(place); at !== undefined; at = rows.get(at.parentId ?? ''))
    if (UNITS.has(at.kind)) return at.id;
  return null;
}

const UNITS: ReadonlySet<string> = new Set([
  ...['SECTION', 'GENERAL_ADVICE', 'TRANSITIONAL', 'ANNEX', 'IMPACT_ASSESSMENT'],
]);
