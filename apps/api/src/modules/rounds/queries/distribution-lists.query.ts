import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

export interface DistributionListView {
  id: string;
  name: string;
  size: number;
  savedAt: Date;
}

@Injectable()
export class DistributionListsQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** The saved lists by name, each with how many it holds. */
  async run(caller: AuthorityCaller): Promise<DistributionListView[]> {
    return this.db.read<DistributionListView>(
      caller,
      `SELECT l.id, l.name, count(m.actor_id) AS size, l.saved_at AS "savedAt"
       FROM office.distribution_list l LEFT JOIN office.distribution_list_member m ON m.list_id = l.id GROUP BY l.id ORDER BY l.name LIMIT 500`,
    );
  }
}
