import { Injectable } from '@nestjs/common';
import type { DuplicateGroup, GroupableComment } from '@samsyn/consultation';
import { groupInWorker } from '@samsyn/documents/worker';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { fromCursor, type Page, pageSize, toPage } from '../../../platform/graphql/paging.ts';
import { SharedWork } from '../../../platform/shared-work.ts';
import { VersionsQuery } from '../../drafts/index.ts';
import { counts, DECIDED_OF_FEW } from '../store/counting.ts';
import { assessmentColumns, type AssessmentView } from '../store/assessment.store.ts';
import { type RoundState, roundState, commentsKey } from './round-state.ts';

/** One comment of a group: who says it, and what it says beside the common text. */
export interface SimilarMemberView extends OwnWords {
  commentId: string;
  organisationName: string;
  assessment: AssessmentView | null;
}

/** What a comment says beside what it shares with the others of its group; '' when nothing. */
export interface OwnWords {
  ownText: string;
  /** The wording it proposes, where most of the others do not propose it. */
  ownWording: string;
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

export interface SimilarAsked {
  roundId: string;
  first: number;
  after: string | null;
  /** What was decided of each is asked for too. */
  withAssessments: boolean;
}

export interface SimilarCommentsView extends Page<SimilarGroupView> {
  comments: number;
  groups: number;
  inGroups: number;
}

interface Group extends Omit<DuplicateGroup, 'members'> {
  members: Member[];
}

interface Member extends OwnWords {
  id: string;
  organisationName: string;
}

interface Grouped {
  groups: readonly Group[];
  inGroups: number;
}

/** How many members of a group are sent: a campaign of thousands says itself in the first hundred. */
export const MEMBERS_MOST = 100;
const ROUNDS_REMEMBERED = 20;

const TEXTS = `
  SELECT c.id, c.organisation_name AS name, c.body_text AS text, concat_ws(' ', c.proposed_wording, c.proposed_reason) AS wording, coalesce(c.unit_id, c.provision_id)::text AS place FROM record.comment c
  WHERE c.round_id = $1 AND ${counts('c.response_id')} ORDER BY c.provision_ordinal, c.organisation_name, c.number, c.id`;
const MEMBERS = `
  SELECT c.id, ${assessmentColumns('a')}
  FROM record.comment c ${DECIDED_OF_FEW} WHERE c.round_id = $1 AND c.id = ANY($2::uuid[]) AND a.version IS NOT NULL`;

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
    { roundId, first, after, withAssessments }: SimilarAsked,
    gone: AbortSignal,
  ): Promise<SimilarCommentsView | null> {
    const state = await roundState(this.db, caller, roundId);
    if (state === null) return null;
    const { groups, inGroups } = await this.grouped(caller, roundId, state, gone);
    const [size, [from = 0]] = [pageSize(first), fromCursor(after, 1) ?? []];
    const start = Number(from);
    const asked = groups.slice(start, start + size + 1).map((group, index) => ({ group, place: start + index + 1 }));
    const { nodes, pageInfo } = toPage(asked, size, ({ place }) => [place]);
    return {
      nodes: await this.describe(
        caller,
        { roundId, versionId: state.versionId, withAssessments },
        nodes.map(({ group }) => group),
      ),
      pageInfo,
      comments: state.comments,
      groups: groups.length,
      inGroups,
    };
  }

  /** Every comment that stands in a group, with what it says of its own. */
  async ownWords(caller: AuthorityCaller, roundId: string, gone: AbortSignal): Promise<ReadonlyMap<string, OwnWords>> {
    const state = await roundState(this.db, caller, roundId);
    if (state === null) return new Map();
    const { groups } = await this.grouped(caller, roundId, state, gone);
    return new Map(groups.flatMap(({ members }) => members.map(({ id, ...own }) => [id, own] as const)));
  }

  /** Those that stand in a group and say something beside it: decided together with the others, they wait for a person. */
  async withOwnWords(caller: AuthorityCaller, roundId: string, gone: AbortSignal): Promise<ReadonlySet<string>> {
    const own = await this.ownWords(caller, roundId, gone);
    return new Set([...own].flatMap(([id, { ownText, ownWording }]) => (ownText + ownWording === '' ? [] : [id])));
  }

  /** The group each comment stands in, for those that stand in one. */
  async groupOf(caller: AuthorityCaller, roundId: string, gone: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const state = await roundState(this.db, caller, roundId);
    if (state === null) return new Map();
    const { groups } = await this.grouped(caller, roundId, state, gone);
    return new Map(groups.flatMap((group) => group.members.map(({ id }) => [id, group.id] as const)));
  }

  /** All members of a group, by its id: that of its first member. Empty where there is none. */
  async membersOf(caller: AuthorityCaller, roundId: string, groupId: string, gone: AbortSignal): Promise<string[]> {
    const state = await roundState(this.db, caller, roundId);
    if (state === null) return [];
    const { groups } = await this.grouped(caller, roundId, state, gone);
    return (groups.find(({ id }) => id === groupId)?.members ?? []).map(({ id }) => id);
  }

  private async grouped(
    caller: AuthorityCaller,
    roundId: string,
    state: RoundState,
    gone: AbortSignal,
  ): Promise<Grouped> {
    return this.work.run(commentsKey(roundId, state), gone, async (signal) =>
      this.group(caller, roundId, state, signal),
    );
  }

  private async group(
    caller: AuthorityCaller,
    roundId: string,
    { versionId }: RoundState,
    signal: AbortSignal,
  ): Promise<Grouped> {
    const [rows, version] = await Promise.all([
      this.db.read<TextRow>(caller, TEXTS, [roundId], 'comment-texts'),
      this.versions.one(caller, versionId),
    ]);
    const comments = rows.map(({ id, text, place }): GroupableComment =>
      place === null ? { id, text } : { id, text, place },
    );
    const draft = (version?.provisions ?? []).map(({ text }) => text).join('\n');
    const groups = (await groupInWorker({ comments, draft }, { signal })).sort(
      (a, b) => b.members.length - a.members.length, // stable: groups of one size stay in reading order
    );
    const texts = new Map(rows.map((row) => [row.id, row]));
    return {
      groups: groups.map((one) => withWordings(one, texts)),
      inGroups: groups.reduce((sum, { members }) => sum + members.length, 0),
    };
  }

  private async describe(
    caller: AuthorityCaller,
    { roundId, versionId, withAssessments }: { roundId: string; versionId: string; withAssessments: boolean },
    groups: readonly Group[],
  ): Promise<SimilarGroupView[]> {
    const shown = groups.map((group) => group.members.slice(0, MEMBERS_MOST));
    const ids = withAssessments ? shown.flat().map(({ id }) => id) : [];
    const [rows, version] = await Promise.all([
      ids.length === 0 ? [] : this.db.read<MemberRow>(caller, MEMBERS, [roundId, ids], 'similar-members'),
      this.versions.one(caller, versionId),
    ]);
    const known = new Map(rows.map((row) => [row.id, row]));
    const places = new Map(version?.provisions.map((provision) => [provision.id, provision]));
    return groups.map(({ id, place, common, members }, index) => ({
      id,
      provisionId: place ?? null,
      address: places.get(place ?? '')?.address ?? null,
      path: places.get(place ?? '')?.path ?? null,
      common,
      size: members.length,
      members: (shown[index] ?? []).map((member) => memberOf(member, known.get(member.id))),
    }));
  }
}

interface TextRow {
  id: string;
  name: string;
  text: string;
  wording: string;
  place: string | null;
}

interface MemberRow extends AssessmentView {
  id: string;
}

function memberOf({ id, ...words }: Member, row: MemberRow | undefined): SimilarMemberView {
  if (row === undefined) return { commentId: id, ...words, assessment: null };
  const { id: _, ...assessment } = row;
  return { commentId: id, ...words, assessment: { ...assessment, commentId: id } };
}

/** A proposed wording that at least half of the group proposes is common; another is a member's own. That a body names itself is not. */
function withWordings({ members, ...group }: DuplicateGroup, texts: ReadonlyMap<string, TextRow>): Group {
  const times = new Map<string, number>();
  for (const { id } of members) {
    const wording = texts.get(id)?.wording ?? '';
    times.set(wording, (times.get(wording) ?? 0) + 1);
  }
  const isCommon = (wording: string): boolean => 2 * (times.get(wording) ?? 0) >= members.length;
  return {
    ...group,
    members: members.map(({ id, ownText }) => {
      const { wording = '', name: organisationName = '' } = texts.get(id) ?? {};
      const isName = ownText.toLowerCase() === organisationName.toLowerCase();
      return { id, organisationName, ownText: isName ? '' : ownText, ownWording: isCommon(wording) ? '' : wording };
    }),
  };
}
