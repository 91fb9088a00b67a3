import type { AlignmentEdge, Anchor, AnchorSegment, Placement } from '@samsyn/statute';
import { isUnsurePlace } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** A comment, or a part that stands elsewhere than its comment, that has no place yet in a version. */
export interface Unplaced {
  commentId: string;
  partId: string | null;
  roundId: string;
  /** The version it was put in. */
  originId: string;
  /** null: the draft as a whole. */
  provisionId: string | null;
  address: string | null;
  segments: AnchorSegment[];
  /** What a person last said of its place, in the latest version of which somebody did: it is carried from there. */
  judged: JudgedPlace | null;
}

export interface JudgedPlace {
  id: string;
  versionId: string;
  /** null: nothing of it is left. */
  provisionId: string | null;
}

// A comment on the draft as a whole has a place too: the whole of the new one. Taken away as sets: right after ten thousand rows were written
// the planner knows nothing of them, and would look for each among all.
const UNPLACED = `
  WITH ground AS (SELECT regulation_id, number FROM record.version WHERE id = $1),
  origin AS (SELECT v.id, v.number FROM record.version v JOIN ground g ON g.regulation_id = v.regulation_id AND v.number < g.number),
  judged AS (SELECT DISTINCT ON (j.comment_id) j.comment_id, jsonb_build_object('id', j.id, 'versionId', j.version_id, 'provisionId', j.provision_id) AS place
    FROM office.place_judgement j JOIN origin o ON o.id = j.version_id ORDER BY j.comment_id, o.number DESC, j.ordinal DESC)
  SELECT c.id AS "commentId", NULL::uuid AS "partId", c.round_id AS "roundId", c.version_id AS "originId", c.provision_id AS "provisionId", c.address,
    c.segments, judged.place AS judged
  FROM record.comment c LEFT JOIN judged ON judged.comment_id = c.id
  WHERE c.id = ANY (ARRAY(SELECT d.id FROM record.comment d WHERE d.version_id IN (SELECT id FROM origin)
    EXCEPT SELECT p.comment_id FROM record.comment_place p WHERE p.version_id = $2::uuid AND p.part_id IS NULL))
  UNION ALL
  SELECT s.comment_id, s.id, s.round_id, s.version_id, s.provision_id, at.address, '[]'::jsonb, NULL
  FROM office.comment_part s JOIN record.provision at ON at.version_id = s.version_id AND at.provision_id = s.provision_id
  WHERE s.id = ANY (ARRAY(SELECT t.id FROM office.comment_part t WHERE t.version_id IN (SELECT id FROM origin) AND t.joined_at IS NULL
    EXCEPT SELECT p.part_id FROM record.comment_place p WHERE p.version_id = $2::uuid AND p.part_id IS NOT NULL))`;

/** What has no place in a version (`placedIn`) that stands where `versionId` stands in the order; before it is there: after it. */
export async function unplacedIn(tx: Transaction, versionId: string): Promise<Unplaced[]> {
  return tx.query<Unplaced>(UNPLACED, [versionId, versionId], 'comments-unplaced');
}

const BEFORE_IT_IS_THERE = UNPLACED.replace('v.number < g.number', 'v.number <= g.number');

/** The same of the version that is to come after one. */
export async function toPlaceAfter(tx: Transaction, versionId: string): Promise<Unplaced[]> {
  return tx.query<Unplaced>(BEFORE_IT_IS_THERE, [versionId, null], 'comments-to-place');
}

export interface Step {
  versionId: string;
  /** From the version before, as it was confirmed; null where that was never stored. */
  edges: AlignmentEdge[] | null;
}

const STEPS = `
  SELECT v.id AS "versionId", (SELECT jsonb_agg(jsonb_build_object('fromId', e.from_id, 'toId', e.to_id, 'from', e.from_address, 'to', e.to_address,
      'level', e.level, 'kind', e.kind, 'relation', e.relation, 'moved', e.moved, 'renumbered', e.renumbered, 'textChanged', e.text_changed,
      'consequential', e.consequential, 'similarity', e.similarity, 'confidence', CASE WHEN e.confirmed_at IS NULL THEN e.confidence ELSE 1 END, 'needsReview', false, 'reasons', '[]'::jsonb) ORDER BY e.ordinal)
    FROM record.alignment_edge e WHERE e.version_id = v.id) AS edges
  FROM record.version v JOIN record.version upto ON upto.regulation_id = v.regulation_id AND v.number <= upto.number
  WHERE upto.id = $1 ORDER BY v.number`;

/** The versions of a föreskrift up to one, in order, each with how it came of the one before. */
export async function stepsUpTo(tx: Transaction, versionId: string): Promise<Step[]> {
  return tx.query<Step>(STEPS, [versionId], 'version-steps');
}

/** Where one comment stands: a row for each stretch. */
export interface PlaceRow {
  commentId: string;
  partId: string | null;
  segment: number;
  roundId: string;
  status: string;
  provisionId: string | null;
  address: string | null;
  fromAddress: string | null;
  places: AnchorSegment[];
  method: string;
  coverage: number;
  confidence: number;
  relocated: boolean;
  consequential: boolean;
  successors: Placement['successors'];
  needsReview: boolean;
  judgementId: string | null;
}

/** The version it is carried from: where it was put, or where a person gave it its place. */
export const startOf = ({ originId, judged }: Unplaced): string => judged?.versionId ?? originId;

/** A person says which provision, not which words of it: what was marked is no longer looked for. */
export const anchorOf = ({ provisionId, segments, judged }: Unplaced): Anchor =>
  judged === null
    ? { provisionId: provisionId ?? '', segments }
    : { provisionId: judged.provisionId ?? '', segments: [] };

/** A person has said that nothing of it is left: so it is in every later version. */
export const NOTHING_LEFT: Placement = {
  ...{ status: 'orphaned', provisionId: null, address: null, fromAddress: null, successors: [], segments: [] },
  ...{ relocated: false, consequential: false, confidence: 1, needsReview: false },
};

/** The rows of one comment: one for each stretch that was marked, one for a whole provision, one for the draft as a whole. */
export function placeRows(comment: Unplaced, placement: Placement | null): PlaceRow[] {
  const { commentId, partId, roundId, address, segments, judged } = comment;
  const shared = { commentId, partId, roundId, judgementId: judged?.id ?? null };
  if (placement === null)
    return [
      {
        ...shared,
        ...{ segment: 0, status: 'UNCHANGED', provisionId: null, address: null, fromAddress: null, places: [] },
        ...{ method: 'same', coverage: 1, confidence: 1, relocated: false, consequential: false, successors: [] },
        needsReview: false,
      },
    ];
  const { status, confidence, relocated, consequential, successors } = placement;
  const found = new Map(placement.segments.map((one) => [one.segment, one]));
  const needsReview =
    placement !== NOTHING_LEFT &&
    isUnsurePlace({ status, confidence, methods: placement.segments.map(({ method }) => method) });
  const whole = {
    ...shared,
    ...{ status: status.toUpperCase(), provisionId: placement.provisionId, address: placement.address },
    ...{
      fromAddress: judged === null ? (placement.fromAddress ?? address) : address,
      relocated,
      consequential,
      successors,
      needsReview,
    },
  };
  if (segments.length === 0)
    return [
      {
        ...whole,
        segment: 0,
        places: [],
        method: placement.provisionId === null ? 'none' : 'same',
        coverage: 1,
        confidence,
      },
    ];
  return segments.map((_, segment) => {
    const one = found.get(segment);
    return {
      ...whole,
      ...{ segment, places: one?.places ?? [], method: one?.method ?? 'none' },
      ...{ coverage: one?.coverage ?? 0, confidence: one?.confidence ?? confidence },
    };
  });
}

const PLACE = `
  INSERT INTO record.comment_place (version_id, comment_id, part_id, segment, round_id, status, provision_id, address, from_address, places, method,
    coverage, confidence, relocated, consequential, successors, needs_review, judgement_id)
  SELECT $1, p."commentId", p."partId", p.segment, p."roundId", p.status, p."provisionId", p.address, p."fromAddress", p.places, p.method, p.coverage,
    p.confidence, p.relocated, p.consequential, p.successors, p."needsReview", p."judgementId"
  FROM jsonb_to_recordset($2) AS p ("commentId" uuid, "partId" uuid, segment int, "roundId" uuid, status text, "provisionId" uuid, address text,
    "fromAddress" text, places jsonb, method text, coverage real, confidence real, relocated boolean, consequential boolean, successors jsonb,
    "needsReview" boolean, "judgementId" uuid)
  ON CONFLICT DO NOTHING`;

/** Writes all places in one go. */
export async function insertPlaces(tx: Transaction, versionId: string, rows: readonly PlaceRow[]): Promise<void> {
  if (rows.length > 0) await tx.query(PLACE, [versionId, JSON.stringify(rows)], 'comment-places');
}
