import { Injectable } from '@nestjs/common';
import { migrationFiles, OPERATIONS_SCHEMA } from './migrations.ts';
import { Pools, SIDES } from './pools.ts';

/** Whether the database answers in each role and stands where this program expects it. */
@Injectable()
export class Readiness {
  private readonly expected = migrationFiles().length;

  constructor(private readonly pools: Pools) {}

  /** Names what is not ready; an empty list means ready. Never throws. */
  async missing(): Promise<string[]> {
    const answers = await Promise.all(
      SIDES.map(async (side) => {
        try {
          await this.pools.pool(side).query('SELECT 1');
          return null;
        } catch {
          return `database (${side.toLowerCase()})`;
        }
      }),
    );
    const silent = answers.filter((answer) => answer !== null);
    return silent.length > 0 ? silent : this.behind();
  }

  private async behind(): Promise<string[]> {
    try {
      const { rows } = await this.pools
        .pool('DOOR')
        .query<{ run: number }>(`SELECT count(*)::int AS run FROM ${OPERATIONS_SCHEMA}.migration`);
      // more than expected: a newer version has migrated ahead of this process, which still runs beside it
      return (rows[0]?.run ?? 0) < this.expected ? ['migrations'] : [];
    } catch {
      return ['migrations'];
    }
  }
}
