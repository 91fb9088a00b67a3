import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { today } from './actor-filter.ts';

export interface SectorView {
  sector: string;
  /** Bodies that belong to it today. */
  actors: number;
}

/** The sectors of civil preparedness, by name. */
@Injectable()
export class Sectors {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(caller: Viewer): Promise<SectorView[]> {
    return this.unitOfWork.read<SectorView>(
      caller,
      `SELECT sector, count(DISTINCT actor_id)::int AS actors FROM register.actor_sector
       WHERE coalesce(valid_from, '-infinity') <= $1::date AND coalesce(valid_to, 'infinity') >= $1::date
       GROUP BY sector ORDER BY sector`,
      [today()],
    );
  }
}
