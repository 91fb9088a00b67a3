import { Injectable } from '@nestjs/common';
import { plainText } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { found, refuse, type Refusal } from '../../../platform/refusals.ts';
import { draftById, DraftRepository, type DraftView, statuteOf, VersionsQuery } from '../../drafts/index.ts';

const LATER = `SELECT later.id FROM record.version v JOIN record.version later ON later.regulation_id = v.regulation_id AND later.number > v.number
  WHERE v.id = $1 LIMIT 1`;

/** Begins the next version of a föreskrift: a draft with the text of the last one, every provision with the id it has. */
@Injectable()
export class StartRevision {
  constructor(
    private readonly db: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly versions: VersionsQuery,
  ) {}

  async run(caller: AuthorityCaller, versionId: string): Promise<DraftView | Refusal> {
    const version = found(await this.versions.one(caller, versionId));
    const statute = statuteOf(version);
    return this.db.inTransaction<DraftView | Refusal>(caller, async (tx) => {
      if (await isFollowed(tx, version.id))
        return refuse('NOT_THE_LAST', 'Föreskriften har en senare version. Utgå från den.');
      const id = await this.drafts.add(tx, caller, {
        ...{ fileName: null, uploadId: null, followsVersionId: version.id, statute },
        sourceText: statute.provisions.map((provision) => plainText(provision)).join('\n\n'),
      });
      await recordEvent(tx, {
        kind: 'REVISION_BEGUN',
        by: caller,
        objectType: 'version',
        objectId: version.id,
        data: { draftId: id },
      });
      return draftById(tx, id);
    });
  }
}

/** Whether there is a later version of the same föreskrift. */
export async function isFollowed(tx: Transaction, versionId: string): Promise<boolean> {
  return (await tx.one(LATER, [versionId], 'version-later')) !== null;
}
