import { Injectable } from '@nestjs/common';
import type { DeltaGroup, DeltaWhat } from '@samsyn/consultation';
import type { Viewer } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { deltaBetween, earlierRound, touchedBy } from './live-delta.ts';

export interface DeltaChangeView {
  ordinal: number;
  what: DeltaWhat;
  provisionId: string | null;
  address: string;
  oldAddress: string | null;
  oldText: string;
  newText: string;
}

/** A body's own point from the earlier round, or of one that it has followed since, beside the provision that it stands on now. */
export interface DeltaPointView {
  commentId: string;
  number: number;
  address: string | null;
  text: string;
  proposedWording: string | null;
  placeId: string | null;
  placeAddress: string | null;
  touched: boolean;
  disposition: string | null;
  reason: string | null;
  /** The body that said it, where it was not the one that reads. */
  saidBy: string | null;
}

export interface DeltaBodyView {
  organisationId: string;
  name: string;
  group: DeltaGroup;
  points: number;
  asked: boolean;
  /** It has ended, and nobody has followed it. */
  gone: boolean;
  mailbox: string | null;
}

export interface RoundDeltaView {
  roundId: string;
  earlierRoundId: string;
  earlierTitle: string;
  earlierRegistrationNumber: string;
  /** Null: it is out of the body's reach. */
  earlierSlug: string | null;
  /** Null: it is out of the body's reach. */
  fromVersionId: string | null;
  toVersionId: string;
  fromNumber: number;
  toNumber: number;
  /** Null: as things stand, it has not been sent. */
  sentAt: Date | null;
  changes: DeltaChangeView[];
  points: DeltaPointView[];
  bodies: DeltaBodyView[];
}

type Head = Omit<RoundDeltaView, 'changes' | 'points' | 'bodies'>;

const KEPT = `
  SELECT d.round_id AS "roundId", d.earlier_round_id AS "earlierRoundId", d.earlier_title AS "earlierTitle",
    d.earlier_registration_number AS "earlierRegistrationNumber", e.slug AS "earlierSlug",
    CASE WHEN e.id IS NOT NULL THEN d.from_version_id END AS "fromVersionId", d.to_version_id AS "toVersionId", d.from_number AS "fromNumber", d.to_number AS "toNumber",
    d.sent_at AS "sentAt"
  FROM record.delta d LEFT JOIN office.round e ON e.id = d.earlier_round_id WHERE d.round_id = $1`;
const CHANGES = `
  SELECT ordinal, what, provision_id AS "provisionId", address, old_address AS "oldAddress", old_text AS "oldText", new_text AS "newText"
  FROM record.delta_change WHERE round_id = $1 ORDER BY ordinal`;
// Of one's own, and of whom one has followed, by the database's policies (0220, 0233).
const POINTS = `
  SELECT p.comment_id AS "commentId", coalesce(h.number, c.number) AS number, coalesce(h.address, c.address) AS address, coalesce(h.body_text, c.body_text) AS text,
    coalesce(h.proposed_wording, c.proposed_wording) AS "proposedWording", h.said_by AS "saidBy", p.place_id AS "placeId",
    at.address AS "placeAddress", p.touched, p.disposition, p.reason
  FROM record.delta_point p JOIN record.delta d ON d.round_id = p.round_id LEFT JOIN record.comment c ON c.id = p.comment_id
    LEFT JOIN record.delta_inherited h ON h.round_id = p.round_id AND h.comment_id = p.comment_id
    LEFT JOIN record.provision at ON at.version_id = d.to_version_id AND at.provision_id = p.place_id
  WHERE p.round_id = $1 AND (c.id IS NOT NULL OR h.comment_id IS NOT NULL) ORDER BY p.ordinal`;
const BODIES = `
  SELECT b.organisation_id AS "organisationId", b.name_as_sent AS name, b.touched AS "group", b.points, b.asked, false AS gone, x.mailbox
  FROM record.delta_body b LEFT JOIN record.reached x ON x.round_id = b.earlier_round_id AND x.organisation_id = b.organisation_id
  WHERE b.round_id = $1 ORDER BY b.name_as_sent, b.organisation_id`;
const PREPARED = `
  SELECT r.id, r.version_id AS "versionId", r.follows_round_id AS "followsRoundId", v.number FROM office.round r JOIN record.version v ON v.id = r.version_id
  WHERE r.id = $1 AND r.follows_round_id IS NOT NULL AND r.state = 'PREPARING'`;

/** What a round that follows another is about: what has changed, and what became of whose points. */
@Injectable()
export class RoundDeltaQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where the round follows none, or is not sent to the body. */
  async run(caller: Viewer, roundId: string): Promise<RoundDeltaView | null> {
    return this.db.inTransaction(caller, async (tx) => {
      const head = await tx.one<Head>(KEPT, [roundId], 'delta');
      if (head !== null) return kept(tx, caller, head);
      return caller.side === 'AUTHORITY' ? prepared(tx, roundId) : null;
    });
  }
}

async function kept(tx: Transaction, { side }: Viewer, head: Head): Promise<RoundDeltaView> {
  const isBody = side === 'BODY';
  return {
    ...head,
    changes: await tx.query<DeltaChangeView>(CHANGES, [head.roundId], 'delta-changes'),
    points: isBody ? await tx.query<DeltaPointView>(POINTS, [head.roundId], 'delta-own-points') : [],
    bodies: isBody ? [] : await tx.query<DeltaBodyView>(BODIES, [head.roundId], 'delta-kept-bodies'),
  };
}

interface Prepared {
  id: string;
  versionId: string;
  followsRoundId: string;
  number: number;
}

/** As it would be sent now. */
async function prepared(tx: Transaction, roundId: string): Promise<RoundDeltaView | null> {
  const round = await tx.one<Prepared>(PREPARED, [roundId], 'delta-prepared');
  if (round === null) return null;
  const earlier = await earlierRound(tx, round.followsRoundId, round.versionId);
  const delta = earlier === null ? null : await deltaBetween(tx, earlier.versionId, round.versionId);
  if (earlier === null || delta === null) return null;
  const of = { earlierId: earlier.id, roundId, toVersionId: round.versionId };
  const { bodies } = await touchedBy(tx, delta, of);
  return {
    ...{ roundId, earlierRoundId: earlier.id, earlierTitle: earlier.title, earlierSlug: earlier.slug },
    ...{ earlierRegistrationNumber: earlier.registrationNumber, fromNumber: earlier.number, toNumber: round.number },
    ...{ fromVersionId: earlier.versionId, toVersionId: round.versionId },
    sentAt: null,
    changes: delta.changes.map(({ id, ...change }, index) => ({ ...change, provisionId: id, ordinal: index + 1 })),
    points: [],
    bodies,
  };
}
