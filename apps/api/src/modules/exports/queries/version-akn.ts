import { Injectable } from '@nestjs/common';
import { eId, type Statute } from '@samsyn/statute';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { statuteOf, VersionsQuery } from '../../drafts/index.ts';

/** A version, and what its Akoma Ntoso says beside the text. */
export interface VersionForAkn {
  statute: Statute;
  number: number;
  /** Day of publication in Sweden, `2026-11-22`. */
  date: string;
  /** Provision id → the eId it had in its first version. */
  firstEIds: Map<string, string>;
}

// A body's first version of a provision is the first one it has been sent.
const FIRST = `
  SELECT DISTINCT ON (p.provision_id) p.provision_id AS id, p.address
  FROM record.version v JOIN record.version o ON o.regulation_id = v.regulation_id AND o.number <= v.number
    JOIN record.provision p ON p.version_id = o.id
  WHERE v.id = $2 AND ($1::boolean OR EXISTS (SELECT FROM office.round r WHERE r.version_id = o.id AND r.state <> 'PREPARING'))
  ORDER BY p.provision_id, o.number`;

/** One version to be written as Akoma Ntoso: each provision bears the name it had when it first came. */
@Injectable()
export class VersionAkn {
  constructor(
    private readonly db: UnitOfWork,
    private readonly versions: VersionsQuery,
  ) {}

  /** Null where the caller may not see it. */
  async run(caller: Viewer, id: string): Promise<VersionForAkn | null> {
    const version = await this.versions.one(caller, id);
    if (version === null) return null;
    const values = [caller.side === 'AUTHORITY', version.id];
    const rows = await this.db.read<{ id: string; address: string }>(caller, FIRST, values, 'first-addresses');
    const date = version.publishedAt.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
    const firstEIds = new Map(rows.map((row) => [row.id, eId(row.address)]));
    return { statute: statuteOf(version), number: version.number, date, firstEIds };
  }
}
