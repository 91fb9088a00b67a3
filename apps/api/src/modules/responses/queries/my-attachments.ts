import { Injectable } from '@nestjs/common';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { attachmentsOf, type AttachmentView } from '../store/attachment.store.ts';
import { responseOf } from '../store/response.store.ts';

export interface MyAttachmentsView {
  __typename: 'MyAttachments';
  roundId: string;
  edition: number;
  files: AttachmentView[];
}

/** The files of the body's answer. */
@Injectable()
export class MyAttachments {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where the body is not asked, or has not opened its room. */
  async run(caller: BodyCaller, roundId: string): Promise<MyAttachmentsView | null> {
    return this.db.inTransaction(caller, async (tx) => {
      const response = await responseOf(tx, roundId);
      if (response === null) return null;
      const files = await attachmentsOf(tx, response.id);
      return { __typename: 'MyAttachments', roundId, edition: response.edition, files };
    });
  }
}
