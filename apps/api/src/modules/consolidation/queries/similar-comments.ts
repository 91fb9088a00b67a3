import { Injectable } from '@nestjs/common';
import type { DuplicateGroup, GroupableComment } from '@samsyn/consultation';
import { groupInWorker } from '@samsyn/documents/worker';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { fromCursor, type Page, pageSize, toPage } from '../../../platform/graphql/paging.ts';
import { SharedWork } from '../../../platform/shared-work.ts';
import { VersionsQuery } from '../../drafts/index.ts';
import { counts, DECIDED } from '../store/counting.ts';
import { type CommentsState, commentsState, commentsKey } from './round-comments.ts';

/** One comment of a group: who says it, and what it says beside the common text. */
export interface SimilarMemberView {
  commentId: string;
  organisationName: string;
  ownText: string;
  disposition: string | null;
}

export interface SimilarGroupView {
  id: string;
  /** The provision all are about; null: the draft as a whole. */
  provisionId: string | null;
  address: string | null;
  /** The provision's part of the page's address. */
  path: string | null;
  common: string;
  size: number;
  /** The first `MEMBERS_MOST` of them, in reading order. */
  members: SimilarMemberView[];
}

export interface SimilarCommentsView extends Page<SimilarGroupView> {
  comments: number;
  groups: number;
  inGroups: number;
}

interface Grouped {
  groups: readonly DuplicateGroup[];
  inGroups: number;
}

/** How many members of a group are sent: a campaign of thousands says itself in the first hundred. */
export const MEMBERS_MOST = 100;
const ROUNDS_REMEMBERED = 20;

const TEXTS = `
  SELECT c.id, c.body_text AS text, coalesce(c.unit_id, c.provision_id)::text AS place FROM record.comment c
  WHERE c.round_id = $1 AND ${counts('c.response_id')} ORDER BY c.provision_ordinal, c.organisation_name, c.number, c.id`;
const MEMBERS = `
  SELECT c.id AS "commentId", c.organisation_name AS "organisationName", a.disposition
  FROM record.comment c ${DECIDED} WHERE c.round_id = $1 AND c.id = ANY($2::uuid[])`;

/**
 * Comments that say the same in nearly the same words, by provision: the common text once, of each its own words. They are shown together
 * and never merged. Worked out in a thread of its own, once for what a round has received so far; largest groups first.
 */
@Injectable()
export class SimilarComments {
  private readonly work = new SharedWork<Grouped>(ROUNDS_REMEMBERED);

  constructor(
    private readonly db: UnitOfWork,
    private readonly versions: VersionsQuery,
  ) {}

  async run(
    caller: AuthorityCaller,
    { roundId, first, after }: { roundId: string; first: number; after: string | null },
    gone: AbortSignal,
  ): Promise<SimilarCommentsView | null> {
    const state = await commentsState(this.db, caller, roundId);
    if (state === null) return null;
    const { groups, inGroups } = await this.work.run(commentsKey(roundId, state), gone, async (signal) =>
      this.group(caller, roundId, state, signal),
    );
    const [size, [from = 0]] = [pageSize(first), fromCursor(after, 1) ?? []];
    const start = Number(from);
    const asked = groups.slice(start, start + size + 1).map((group, index) => ({ group, place: start + index + 1 }));
    const { nodes, pageInfo } = toPage(asked, size, ({ place }) => [place]);
    return {
      nodes: await this.describe(
        caller,
        { roundId, versionId: state.versionId },
        nodes.map(({ group }) => group),
      ),
      pageInfo,
      comments: state.comments,
      groups: groups.length,
      inGroups,
    };
  }

  private async group(
    caller: AuthorityCaller,
    roundId: string,
    { versionId }: CommentsState,
    signal: AbortSignal,
  ): Promise<Grouped> {
    const [rows, version] = await Promise.all([
      this.db.read<{ id: string; text: string; place: string | null }>(caller, TEXTS, [roundId], 'comment-texts'),
      this.versions.one(caller, versionId),
    ]);
    const comments = rows.map(({ id, text, place }): GroupableComment =>
      place === null ? { id, text } : { id, text, place },
    );
    const draft = (version?.provisions ?? []).map(({ text }) => text).join('\n');
    const groups = (await groupInWorker({ comments, draft }, { signal })).sort(
      (a, b) => b.members.length - a.members.length, // stable: groups of one size stay in reading order
    );
    return { groups, inGroups: groups.reduce((sum, { members }) => sum + members.length, 0) };
  }

  private async describe(
    caller: AuthorityCaller,
    { roundId, versionId }: { roundId: string; versionId: string },
    groups: readonly DuplicateGroup[],
  ): Promise<SimilarGroupView[]> {
    const shown = groups.map((group) => group.members.slice(0, MEMBERS_MOST));
    const ids = shown.flat().map(({ id }) => id);
    const [rows, version] = await Promise.all([
      this.db.read<Omit<SimilarMemberView, 'ownText'>>(caller, MEMBERS, [roundId, ids], 'similar-members'),
      this.versions.one(caller, versionId),
    ]);
    const known = new Map(rows.map((row) => [row.commentId, row]));
    const places = new Map(version?.provisions.map((provision) => [provision.id, provision]));
    return groups.map(({ id, place, common, members }, index) => ({
      id,
      provisionId: place ?? null,
      address: places.get(place ?? '')?.address ?? null,
      path: places.get(place ?? '')?.path ?? null,
      common,
      size: members.length,
      members: (shown[index] ?? []).flatMap((member) => {
        const row = known.get(member.id);
        return row === undefined ? [] : [{ ...row, ownText: member.ownText }];
      }),
    }));
  }
}
