import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, countsAsSection } from '@samsyn/consultation';
import type { Statute } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { found } from '../../../platform/refusals.ts';
import { kindOf, type ProvisionRecord, provisionRecords } from './provision-record.ts';
import { VERSION_SUMMARY, type VersionSummaryView } from './version-summary.ts';

const PROVISIONS = `
  INSERT INTO record.provision (version_id, ordinal, last_ordinal, provision_id, parent_id, unit_id, kind, depth, label, address, path,
    heading, level, text, cells, header, about)
  SELECT $1, p.ordinal, p."lastOrdinal", p.id, p."parentId", p."unitId", p.kind, p.depth, p.label, p.address, p.path,
    p.heading, p.level, p.text, p.cells, p.header, p.about
  FROM jsonb_to_recordset($2::jsonb) AS p(ordinal int, "lastOrdinal" int, id uuid, "parentId" uuid, "unitId" uuid, kind text, depth int,
    label text, address text, path text, heading text, level int, text text, cells text[], header boolean, about text[])`;

/** Published versions as rows. They are written once: the database itself refuses every change. */
@Injectable()
export class VersionRepository {
  /** Writes the first version of a new föreskrift, or the one after that which is given. */
  async publish(
    tx: Transaction,
    caller: AuthorityCaller,
    statute: Statute,
    after?: { regulationId: string; number: number },
  ): Promise<VersionSummaryView> {
    const records = provisionRecords(statute);
    const sections = records.filter(({ kind }) => countsAsSection(kindOf(kind))).length;
    const regulationId = after?.regulationId ?? (await newRegulation(tx));
    const version = found(
      await tx.one<VersionSummaryView>(
        `INSERT INTO record.version AS v (regulation_id, number, title, designation, enacting_clause, sections, content_hash, published_by,
           published_by_name) VALUES ($1, $9, $2, $3, $4, $5, $6, $7, $8) RETURNING 'VersionSummary' AS "__typename", ${VERSION_SUMMARY}`,
        [
          regulationId,
          statute.title,
          statute.designation ?? null,
          statute.enactingClause ?? null,
          sections,
          contentHash(statute, records),
          caller.userId,
          caller.displayName,
          (after?.number ?? 0) + 1,
        ],
      ),
    );
    await tx.query(PROVISIONS, [version.id, JSON.stringify(records)]);
    return version;
  }
}

async function newRegulation(tx: Transaction): Promise<string> {
  const row = await tx.one<{ id: string }>('INSERT INTO record.regulation DEFAULT VALUES RETURNING id');
  return found(row).id;
}

/** What a round stands on that puts questions and has no text: a version without one. Nothing is published by it. */
export async function insertEmptyVersion(tx: Transaction, caller: AuthorityCaller, title: string): Promise<string> {
  const statute: Statute = { title, kind: 'regulation', provisions: [], notUnderstood: [] };
  const { id } = found(
    await tx.one<{ id: string }>(
      `WITH regulation AS (INSERT INTO record.regulation DEFAULT VALUES RETURNING id)
       INSERT INTO record.version (regulation_id, number, title, sections, content_hash, published_by, published_by_name, questions_only)
       SELECT regulation.id, 1, $1, 0, $2, $3, $4, true FROM regulation RETURNING id`,
      [title, contentHash(statute, []), caller.userId, caller.displayName],
    ),
  );
  return id;
}

/**
 * SHA-256 (hex) of what the version says: RFC 8785 of its title, designation, enacting clause and, in reading order, each provision's kind,
 * label, address, heading and words. Ids are not content: the same text read twice has the same hash.
 */
export function contentHash(statute: Statute, records: readonly ProvisionRecord[]): string {
  const content = canonicalJson({
    format: 'samsyn-version-1',
    title: statute.title,
    designation: statute.designation ?? null,
    enactingClause: statute.enactingClause ?? null,
    provisions: records.map(({ kind, depth, label, address, heading, level, text, cells, header, about }) => ({
      ...{ kind, depth, label, address, heading, level, text, cells, header, about },
    })),
  });
  return createHash('sha256').update(content, 'utf8').digest('hex');
}
