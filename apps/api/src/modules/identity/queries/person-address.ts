import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

/** Where a person can be written to: for letters to that person alone. */
@Injectable()
export class PersonAddress {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The address of a person who is still with the body; null where none is known. */
  async of(userId: string): Promise<string | null> {
    const [row] = await this.unitOfWork.read<{ email: string | null }>(
      DOOR,
      'SELECT email FROM identity.app_user WHERE id = $1 AND ended_at IS NULL',
      [userId],
    );
    return row?.email ?? null;
  }
}
