import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { found, refuse, type Refusal } from '../../../platform/refusals.ts';
import { comparedOf, RevisionQuery, type RevisionView } from '../queries/revision.query.ts';
import { revisionState } from '../queries/revision-state.ts';
import { addJudgements, type EdgeJudgement, type JudgedEdge, touchRevision } from '../store/revision.store.ts';
import { CompareRevision } from './compare-revision.ts';

export interface JudgeEdgesInput {
  draftId: string;
  keys: string[];
  /** CONFIRMED: as proposed. APART: they do not belong together. INSTEAD: it became those in `becameIds`; several are a split. */
  outcome: 'CONFIRMED' | 'APART' | 'INSTEAD';
  becameIds: string[];
}

type Said = Pick<EdgeJudgement, 'outcome' | 'edgeKey' | 'fromId' | 'toId'>;

const GONE = 'Förslaget har ändrats sedan du läste det. Läs det igen innan du bekräftar.';

/** A person confirms, refuses or changes what has been proposed of provisions. What is refused or changed is compared anew by it. */
@Injectable()
export class JudgeEdges {
  constructor(
    private readonly db: UnitOfWork,
    private readonly revisions: RevisionQuery,
    private readonly comparing: CompareRevision,
  ) {}

  async run(caller: AuthorityCaller, input: JudgeEdgesInput): Promise<RevisionView | Refusal> {
    const { draftId, keys, outcome } = input;
    const judged = await this.db.inTransaction<RevisionView | Refusal>(caller, async (tx) => {
      const followed = found(await this.revisions.followed(tx, caller, draftId, 'change'));
      if (followed.draft.row.state === 'PUBLISHED') return refuse('ALREADY_PUBLISHED', 'Versionen är publicerad.');
      const { edges } = await revisionState(tx, comparedOf(followed));
      const chosen = edges.filter(({ key }) => keys.includes(key));
      if (chosen.length < new Set(keys).size || chosen.length === 0) return refuse('EDGE_GONE', GONE);
      const said = outcome === 'CONFIRMED' ? chosen.map(confirmed) : changed(input, chosen, edges);
      if (said === null) return refuse('CHOICE_MISSING', 'Ange vad bestämmelsen har blivit.', 'becameIds');
      await addJudgements(tx, caller, draftId, said);
      await touchRevision(tx, caller, draftId);
      return this.revisions.view(tx, caller, found(await this.revisions.followed(tx, caller, draftId, 'read')));
    });
    return judged.__typename === 'Refusal' || outcome === 'CONFIRMED' ? judged : this.comparing.run(caller, draftId);
  }
}

const confirmed = ({ key }: JudgedEdge): Said => ({ outcome: 'CONFIRMED', edgeKey: key, fromId: null, toId: null });

/** What a person says instead of what was proposed; null where it says nothing. */
function changed(
  { outcome, becameIds }: JudgeEdgesInput,
  chosen: readonly JudgedEdge[],
  all: readonly JudgedEdge[],
): Said[] | null {
  const pair = (said: 'TOGETHER' | 'APART', fromId: string | null, toId: string | null): Said[] =>
    fromId === null || toId === null ? [] : [{ outcome: said, edgeKey: null, fromId, toId }];
  if (outcome === 'APART') {
    const said = chosen.flatMap(({ fromId, toId }) => pair('APART', fromId, toId));
    return said.length === 0 ? null : said;
  }
  const [only] = chosen;
  if (chosen.length !== 1 || only?.fromId == null || becameIds.length === 0) return null;
  const known = new Set(all.flatMap(({ level, toId }) => (level === only.level && toId !== null ? [toId] : [])));
  if (becameIds.some((id) => !known.has(id))) return null;
  const before = all.filter(({ fromId, toId }) => fromId === only.fromId && toId !== null && !becameIds.includes(toId));
  return [
    ...before.flatMap(({ fromId, toId }) => pair('APART', fromId, toId)),
    ...becameIds.flatMap((id) => pair('TOGETHER', only.fromId, id)),
  ];
}
