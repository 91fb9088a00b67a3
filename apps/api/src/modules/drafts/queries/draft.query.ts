import { Injectable } from '@nestjs/common';
import type { Problem } from '@samsyn/consultation';
import { checkStructure, type Statute, type StructureProblem } from '@samsyn/statute';
import type { Acting } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { found } from '../../../platform/refusals.ts';
import { provisionRecords, type ProvisionView } from '../store/provision-record.ts';

export interface DraftView {
  __typename: 'Draft';
  id: string;
  title: string;
  designation: string | null;
  enactingClause: string | null;
  state: 'IN_REVIEW' | 'PUBLISHED';
  version: number;
  fileName: string | null;
  sourceText: string;
  provisions: ProvisionView[];
  notUnderstood: { index: number; line: number; text: string; reason: string }[];
  problems: Problem[];
  canUndo: boolean;
  versionId: string | null;
  /** The published version it is to follow. */
  followsVersionId: string | null;
  updatedAt: Date;
  updatedBy: string;
}

type Row = Pick<
  DraftView,
  'id' | 'state' | 'version' | 'fileName' | 'sourceText' | 'versionId' | 'followsVersionId' | 'updatedAt' | 'updatedBy'
> & {
  statute: Statute;
  revisions: number;
};

const DRAFT = `
  SELECT d.id, d.state, d.version, d.file_name AS "fileName", concat_ws(E'\\n\\n', d.source_text, d.impact_source_text) AS "sourceText", d.published_version_id AS "versionId",
    d.follows_version_id AS "followsVersionId",
    d.updated_at AS "updatedAt", d.updated_by_name AS "updatedBy", r.statute, r.revisions
  FROM office.draft d CROSS JOIN LATERAL (
    SELECT statute, count(*) OVER ()::int AS revisions FROM office.draft_revision WHERE draft_id = d.id ORDER BY version DESC LIMIT 1) r
  WHERE d.id = $1`;

/** A draft with its structure, what was not understood and what the check of the structure found. */
@Injectable()
export class DraftQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(caller: Acting, id: string): Promise<DraftView | null> {
    const [row] = await this.unitOfWork.read<Row>(caller, DRAFT, [id], 'draft');
    return row ? toView(row) : null;
  }
}

/** The same inside a transaction: a change answers with the draft as it now stands. */
export async function draftById(tx: Transaction, id: string): Promise<DraftView> {
  return toView(found(await tx.one<Row>(DRAFT, [id], 'draft')));
}

function toView({ statute, revisions, ...row }: Row): DraftView {
  return {
    __typename: 'Draft',
    ...row,
    title: statute.title,
    designation: statute.designation ?? null,
    enactingClause: statute.enactingClause ?? null,
    provisions: provisionRecords(statute),
    notUnderstood: statute.notUnderstood.map((passage, index) => ({ index, ...passage })),
    problems: checkStructure(statute)
      .filter(({ code }) => code !== 'notUnderstood')
      .map(toProblem),
    canUndo: row.state === 'IN_REVIEW' && revisions > 1,
  };
}

/** A finding of the structure's check as a problem: `brokenReference` → `BROKEN_REFERENCE`. */
export function toProblem({ code, message, address }: StructureProblem): Problem {
  const name = code.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
  return address === '' ? { code: name, message } : { code: name, message, field: address };
}
