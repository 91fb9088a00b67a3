import { Injectable } from '@nestjs/common';
import { stanceRows } from '@samsyn/consultation';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { Viewer } from '../../../platform/caller.ts';
import { counts } from '../store/counting.ts';

export interface MatrixView {
  roundId: string;
  bodies: { responseId: string; organisationId: string; name: string; kind: string; overallStance: string }[];
  rows: { provisionId: string; address: string; label: string; heading: string | null; cells: string }[];
}

const UNITS = `
  SELECT p.provision_id AS "provisionId", p.address, p.label, p.heading
  FROM office.round r JOIN record.provision p ON p.version_id = r.version_id AND p.unit_id = p.provision_id
  WHERE r.id = $1 ORDER BY p.ordinal`;

const COLUMNS = `
  SELECT s.response_id AS "responseId", s.organisation_id AS "organisationId",
    s.organisation_name AS name, s.kind, s.overall_stance AS "overallStance", s.letters
  FROM record.stance_column s WHERE s.round_id = $1 AND ${counts('s.response_id')} ORDER BY s.organisation_name, s.organisation_id`;

interface UnitRow {
  provisionId: string;
  address: string;
  label: string;
  heading: string | null;
}

/** § × body. One short row a body, written at its submission; turned into rows here by the function that the exports use too. */
@Injectable()
export class StanceMatrix {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such round. */
  async run(caller: Viewer, roundId: string): Promise<MatrixView | null> {
    const [units, columns] = await Promise.all([
      this.db.read<UnitRow>(caller, UNITS, [roundId], 'matrix-units'),
      this.db.read<MatrixView['bodies'][0] & { letters: string }>(caller, COLUMNS, [roundId], 'matrix-columns'),
    ]);
    if (units.length === 0) return null;
    const cells = stanceRows(
      units.length,
      columns.map((column) => column.letters),
    );
    return { roundId, bodies: columns, rows: units.map((unit, index) => ({ ...unit, cells: cells[index] ?? '' })) };
  }
}
