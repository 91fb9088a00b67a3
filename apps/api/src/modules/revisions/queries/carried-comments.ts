import { Injectable } from '@nestjs/common';
import { carryInWorker } from '@samsyn/documents/worker';
import {
  type Anchor,
  type AnchorSegment,
  countPlacements,
  explainPlacement,
  type Placement,
  type PlacementStatus,
} from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { fromCursor, type Page, pageSize, toPage } from '../../../platform/graphql/paging.ts';
import { SharedWork } from '../../../platform/shared-work.ts';
import { type RoundState, roundState, commentsKey } from '../../consolidation/index.ts';
import { statuteOf, VersionsQuery } from '../../drafts/index.ts';

/** An outcome of libs/statute, in capitals as the schema has it. */
export type Status = Uppercase<PlacementStatus>;

/** Where one submitted comment stands in another version of the text. */
export interface CarriedCommentView {
  commentId: string;
  organisationName: string;
  /** What was said, as plain text. */
  text: string;
  /** Its place in the version it was written on. */
  fromAddress: string;
  /** Its place in the other version; null: nothing of it is left. */
  address: string | null;
  provisionId: string | null;
  status: Status;
  confidence: number;
  needsReview: boolean;
  /** What became of the place, in sentences. */
  explanation: string[];
  explanationEnglish: string[];
  /** The words that were marked, and those it marks now. */
  quote: string | null;
  quoteNow: string | null;
}

export interface StatusCount {
  status: Status;
  comments: number;
}

export interface CarriedCommentsView extends Page<CarriedCommentView> {
  fromVersionId: string;
  versionId: string;
  title: string;
  /** Comments on provisions; those on the draft as a whole need no place and stand in `onWhole`. */
  comments: number;
  onWhole: number;
  needsReview: number;
  counts: StatusCount[];
}

interface Row {
  commentId: string;
  organisationName: string;
  text: string;
  fromAddress: string;
  /** null: the draft as a whole. */
  provisionId: string | null;
  segments: AnchorSegment[];
}
type Placed = Row & { provisionId: string };

interface Carried {
  /** In reading order; described in words when they are shown, for there may be tens of thousands. */
  placed: readonly { row: Placed; placement: Placement }[];
  version: string;
  onWhole: number;
  counts: Readonly<Record<PlacementStatus, number>>;
}

export interface CarriedAsked {
  roundId: string;
  versionId: string;
  /** Only those with this outcome; null: all. */
  status: string | null;
  first: number;
  after: string | null;
}

const REMEMBERED = 10;

/** In the order in which they want attention. */
export const STATUSES = [
  'needs_review',
  'orphaned',
  'repealed',
  'split',
  'merged',
  'moved_edited',
  'edited',
  'moved',
  'unchanged',
] as const satisfies PlacementStatus[];

const COMMENTS = `
  SELECT c.id AS "commentId", c.organisation_name AS "organisationName", c.body_text AS text, c.address AS "fromAddress",
    c.provision_id AS "provisionId", c.segments
  FROM record.comment c
  WHERE c.round_id = $1 AND c.response_id <> ALL ((SELECT record.aside_of($1))::uuid[])
  ORDER BY c.provision_ordinal, c.organisation_name, c.number, c.id`;

/**
 * Each submitted comment of a round in another published version: one outcome for every comment, always. Worked out in a thread of its
 * own and remembered; the comment's own anchor is never rewritten.
 */
@Injectable()
export class CarriedComments {
  private readonly work = new SharedWork<Carried>(REMEMBERED);

  constructor(
    private readonly db: UnitOfWork,
    private readonly versions: VersionsQuery,
  ) {}

  /** Null where the round or the version is not there. */
  async run(caller: AuthorityCaller, asked: CarriedAsked, gone: AbortSignal): Promise<CarriedCommentsView | null> {
    const { roundId, versionId, status, first, after } = asked;
    const state = await roundState(this.db, caller, roundId);
    const version = state === null ? null : await this.versions.one(caller, versionId);
    if (state === null || version === null) return null;
    const {
      placed,
      version: number,
      onWhole,
      counts,
    } = await this.work.run(`${commentsKey(roundId, state)} ${version.id}`, gone, async (signal) =>
      this.carry(caller, asked, state, signal),
    );
    const [size, [from = 0]] = [pageSize(first), fromCursor(after, 1) ?? []];
    const passing = status === null ? placed : placed.filter(({ placement }) => capitals(placement.status) === status);
    const start = Number(from);
    const shown = passing.slice(start, start + size + 1).map((one, index) => ({ ...one, place: start + index + 1 }));
    const { nodes, pageInfo } = toPage(shown, size, ({ place }) => [place]);
    return {
      nodes: nodes.map(({ row, placement }) => describe(row, placement, number)),
      pageInfo,
      fromVersionId: state.versionId,
      versionId: version.id,
      title: version.title,
      comments: placed.length,
      onWhole,
      needsReview: placed.filter(({ placement }) => placement.needsReview).length,
      counts: STATUSES.map((outcome) => ({ status: capitals(outcome), comments: counts[outcome] })),
    };
  }

  private async carry(
    caller: AuthorityCaller,
    { roundId, versionId }: CarriedAsked,
    { versionId: fromId }: RoundState,
    signal: AbortSignal,
  ): Promise<Carried> {
    const [all, old, now] = await Promise.all([
      this.db.read<Row>(caller, COMMENTS, [roundId], 'comment-anchors'),
      this.versions.one(caller, fromId),
      this.versions.one(caller, versionId),
    ]);
    if (old === null || now === null) throw new Error('a version that was there is gone');
    const rows = all.filter((row): row is Placed => row.provisionId !== null);
    const anchors = rows.map(({ provisionId, segments }): Anchor => ({ provisionId, segments }));
    const placements = await carryInWorker({ old: statuteOf(old), now: statuteOf(now), anchors }, { signal });
    return {
      placed: rows.map((row, index) => ({ row, placement: placements[index] as Placement })),
      version: String(now.number),
      onWhole: all.length - rows.length,
      counts: countPlacements(placements),
    };
  }
}

function describe(row: Placed, placement: Placement, version: string): CarriedCommentView {
  const { commentId, organisationName, text, fromAddress, segments } = row;
  const { status, address, provisionId, confidence, needsReview } = placement;
  return {
    commentId,
    organisationName,
    text,
    fromAddress,
    address,
    provisionId,
    status: capitals(status),
    confidence,
    needsReview,
    explanation: explainPlacement(placement, { version }),
    explanationEnglish: explainPlacement(placement, { version, language: 'en' }),
    quote: quoteOf(segments),
    quoteNow: quoteOf(placement.segments.flatMap(({ places }) => places)),
  };
}

const quoteOf = (segments: readonly AnchorSegment[]): string | null =>
  segments.length === 0 ? null : segments.map(({ exact }) => exact).join(' … ');

const capitals = (status: PlacementStatus): Status => status.toUpperCase() as Status;
