import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { changesOfUnits, type ChangeView } from './trace-changes.ts';

/** How a provision read in one version. */
export interface WordingView {
  versionId: string;
  number: number;
  publishedAt: Date;
  /** Where it stood: several after a split, or before a merge; none where it was not there, or no longer. */
  provisions: { id: string; address: string; path: string; text: string }[];
  /** What the version changed in it, and why. */
  changes: ChangeView[];
  /** Whether it was confirmed what became of it from the version before; the first version came of none. */
  recorded: boolean;
}

export interface ProvisionHistoryView {
  regulationId: string;
  title: string;
  /** As it is called in the version it was asked about. */
  address: string;
  /** The newest first. */
  wordings: WordingView[];
}

interface VersionRow {
  id: string;
  number: number;
  title: string;
  regulationId: string;
  publishedAt: Date;
  recorded: boolean;
}

const VERSIONS = `
  SELECT o.id, o.number, o.title, o.regulation_id AS "regulationId", o.published_at AS "publishedAt",
    EXISTS (SELECT FROM record.version_step s WHERE s.version_id = o.id) AS recorded
  FROM record.version v JOIN record.version o ON o.regulation_id = v.regulation_id WHERE v.id = $1 ORDER BY o.number`;

// The § (or other unit) that a provision stands in; a chapter, or a heading, is itself, and so is a passage of the konsekvensutredning, which is
// too long to be read as one.
const UNIT = `SELECT coalesce(u.provision_id, p.provision_id) AS id, coalesce(u.address, p.address) AS address FROM record.provision p
  LEFT JOIN record.provision u ON u.version_id = p.version_id AND u.provision_id = p.unit_id AND u.kind <> 'IMPACT_ASSESSMENT' WHERE p.version_id = $1 AND p.provision_id = $2`;

const WORDS = `
  SELECT p.provision_id AS id, p.address, p.path, (SELECT string_agg(concat_ws(' ', nullif(q.label, ''), nullif(q.text, '')), E'\\n' ORDER BY q.ordinal)
    FROM record.provision q WHERE q.version_id = $1 AND q.ordinal BETWEEN p.ordinal AND p.last_ordinal AND (q.label <> '' OR q.text <> '')) AS text
  FROM record.provision p WHERE p.version_id = $1 AND p.provision_id = ANY ($2::uuid[]) ORDER BY p.ordinal`;

const BACK = `SELECT DISTINCT from_id AS id FROM record.alignment_edge WHERE version_id = $1 AND to_id = ANY ($2::uuid[]) AND from_id IS NOT NULL`;
const ON = `SELECT DISTINCT to_id AS id FROM record.alignment_edge WHERE version_id = $1 AND from_id = ANY ($2::uuid[]) AND to_id IS NOT NULL`;

/** A provision through all versions of its föreskrift: through new numbers, moves, splits and merges, with what changed it and why. */
@Injectable()
export class ProvisionHistory {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such provision in the version. */
  async run(caller: AuthorityCaller, versionId: string, provisionId: string): Promise<ProvisionHistoryView | null> {
    return this.db.inTransaction(caller, async (tx) => {
      const unit = await tx.one<{ id: string; address: string }>(UNIT, [versionId, provisionId], 'history-unit');
      if (unit === null) return null;
      const versions = await tx.query<VersionRow>(VERSIONS, [versionId], 'history-versions');
      const ids = await idsThrough(tx, versions, versionId, unit.id);
      const wordings: WordingView[] = [];
      for (const [index, { id, number, publishedAt, recorded }] of versions.entries()) {
        const [here, before] = [ids[index] ?? [], ids[index - 1] ?? []];
        wordings.push({
          ...{ versionId: id, number, publishedAt, recorded },
          provisions: await tx.query(WORDS, [id, here], 'history-words'),
          changes: recorded ? await changesOfUnits(tx, id, here, before) : [],
        });
      }
      const [first] = versions;
      const title = versions.find(({ id }) => id === versionId)?.title ?? '';
      return { regulationId: first?.regulationId ?? '', title, address: unit.address, wordings: wordings.toReversed() };
    });
  }
}

/** The ids it goes by in each version. Where nobody has confirmed what became of it, an id is itself. */
async function idsThrough(
  tx: Transaction,
  versions: readonly VersionRow[],
  versionId: string,
  unitId: string,
): Promise<string[][]> {
  const at = versions.findIndex(({ id }) => id === versionId);
  const ids: string[][] = versions.map(() => []);
  ids[at] = [unitId];
  const step = async (text: string, of: VersionRow | undefined, from: string[], name: string): Promise<string[]> =>
    of?.recorded === true ? (await tx.query<{ id: string }>(text, [of.id, from], name)).map(({ id }) => id) : from;
  for (let index = at; index > 0; index -= 1)
    ids[index - 1] = await step(BACK, versions[index], ids[index] ?? [], 'history-back');
  for (let index = at + 1; index < versions.length; index += 1)
    ids[index] = await step(ON, versions[index], ids[index - 1] ?? [], 'history-on');
  return ids;
}
