import { Injectable } from '@nestjs/common';
import { readInWorker } from '@samsyn/documents/worker';
import { documentFromText } from '@samsyn/editor';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { FileStore } from '../../../platform/files/index.ts';
import { found, notFound, refuse, type Refusal } from '../../../platform/refusals.ts';
import { roundById, type RoundView } from '../queries/round.query.ts';
import { deleteDocument, insertDocument } from '../store/documents.store.ts';
import { lockRound } from '../store/round.store.ts';
import { alreadySent } from './update-round.ts';
import { documentFromBlocks } from './document-from-blocks.ts';

export interface AddDocumentInput {
  roundId: string;
  kind: string;
  title: string;
  uploadId: string | null;
  text: string | null;
}

const TITLE_MAX = 200;
const TEXT_MAX = 400_000;

/** The documents that go with the draft: konsekvensutredning, missiv, the assignment. Read to a text for the page where the file allows it; the file is kept either way. */
@Injectable()
export class RoundDocuments {
  constructor(
    private readonly db: UnitOfWork,
    private readonly files: FileStore,
  ) {}

  async add(caller: AuthorityCaller, input: AddDocumentInput): Promise<RoundView | Refusal> {
    const title = input.title.trim();
    if (title === '' || title.length > TITLE_MAX)
      return refuse('TITLE_INVALID', `Ge handlingen en rubrik (högst ${TITLE_MAX} tecken).`, 'title');
    if ((input.text?.length ?? 0) > TEXT_MAX)
      return refuse('TEXT_TOO_LONG', 'Texten är för lång. Ladda upp den som fil i stället.', 'text');
    const content = await this.contentOf(caller, input);
    if (content === undefined)
      return refuse('CONTENT_MISSING', 'Ladda upp en fil eller skriv handlingens text.', 'text');
    return this.db.inTransaction<RoundView | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, input.roundId));
      if (round.state !== 'PREPARING') return alreadySent();
      await insertDocument(tx, { ...input, title, content });
      return found(await roundById(tx, caller, round.id));
    });
  }

  async remove(caller: AuthorityCaller, roundId: string, documentId: string): Promise<RoundView | Refusal> {
    return this.db.inTransaction<RoundView | Refusal>(caller, async (tx) => {
      const round = found(await lockRound(tx, roundId));
      if (round.state !== 'PREPARING') return alreadySent();
      return (await deleteDocument(tx, roundId, documentId)) ? found(await roundById(tx, caller, roundId)) : notFound();
    });
  }

  /** The text to be read on the page, null for a file that is only to be fetched; undefined when there is neither. */
  private async contentOf(caller: AuthorityCaller, input: AddDocumentInput): Promise<unknown> {
    if (input.uploadId === null)
      return (input.text ?? '').trim() === '' ? undefined : documentFromText(input.text ?? '');
    const file = await this.files.open(caller, input.uploadId);
    if (file === null) return undefined;
    const read = await readInWorker(file.bytes, file.fileName);
    return read.ok ? documentFromBlocks(read.blocks) : null;
  }
}
