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
  /** Writes the first version of a new föreskrift. */
  async publish(tx: Transaction, caller: AuthorityCaller, statute: Statute): Promise<VersionSummaryView> {
    const records = provisionRecords(statute);
    const sections = records.filter(({ kind }) => countsAsSection(kindOf(kind))).length;
    const regulation = found(await tx.one<{ id: string }>('INSERT INTO record.regulation DEFAULT VALUES RETURNING id'));
    const version = found(
      await tx.one<VersionSummaryView>(
        `INSERT INTO record.version AS v (regulation_id, number, title, designation, enacting_clause, sections, content_hash, published_by,
           published_by_name) VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8) RETURNING 'VersionSummary' AS "__typename", ${VERSION_SUMMARY}`,
        [
          regulation.id,
          statute.title,
          statute.designation ?? null,
          statute.enactingClause ?? null,
          sections,
          contentHash(statute, records),
          caller.userId,
          caller.displayName,
        ],
      ),
    );
    await tx.query(PROVISIONS, [version.id, JSON.stringify(records)]);
    return version;
  }
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
