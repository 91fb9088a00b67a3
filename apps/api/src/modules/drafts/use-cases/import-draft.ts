import { Injectable } from '@nestjs/common';
import type { TrackedChangesChoice } from '@samsyn/documents';
import { readStatuteInWorker, type StatuteResult } from '@samsyn/documents/worker';
import { canonicalText, type Statute } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { FileStore } from '../../../platform/files/index.ts';
import { found, refuse, Refused, type Refusal } from '../../../platform/refusals.ts';
import { draftById, type DraftView } from '../queries/draft.query.ts';
import { VersionsQuery } from '../queries/versions.query.ts';
import { DraftRepository } from '../store/draft.repository.ts';

export interface ImportDraftInput {
  uploadId?: string | null;
  pastedText?: string | null;
  title?: string | null;
  trackedChanges?: string | null;
  /** The published version it is to follow. */
  followsVersionId?: string | null;
}

/** The reader has to know something before it can go on. */
export interface ImportQuestion {
  __typename: 'ImportQuestion';
  code: string;
  message: string;
  choices: string[];
  uploadId: string | null;
}

interface Source {
  bytes: Uint8Array;
  fileName: string;
  uploadId: string | null;
}

type Success = Extract<StatuteResult, { ok: true }>;

/** Reads a föreskrift from a file or from pasted text into a draft that a person then looks over. Nothing is guessed silently. */
@Injectable()
export class ImportDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly drafts: DraftRepository,
    private readonly versions: VersionsQuery,
  ) {}

  async run(caller: AuthorityCaller, input: ImportDraftInput): Promise<DraftView | ImportQuestion | Refusal> {
    const source = await this.sourceOf(caller, input);
    const follows = input.followsVersionId ?? null;
    const before = follows === null ? null : found(await this.versions.one(caller, follows));
    const answer = choiceIn(input);
    const read = await readStatuteInWorker(source.bytes, source.fileName, answer ? { trackedChanges: answer } : {});
    if (!read.ok) return refuse(read.code, read.message, source.uploadId === null ? 'pastedText' : 'uploadId');
    const [question] = answer === null ? read.questions : [];
    if (question) return { ...question, __typename: 'ImportQuestion', uploadId: source.uploadId };
    return this.keep(
      caller,
      { ...source, follows },
      read,
      titled(read.statute, input.title, before?.title || source.fileName),
    );
  }

  private async sourceOf(caller: AuthorityCaller, { uploadId, pastedText }: ImportDraftInput): Promise<Source> {
    if (uploadId) {
      const file = await this.files.open(caller, uploadId);
      if (file === null)
        throw new Refused(refuse('UPLOAD_UNKNOWN', 'Filen finns inte. Ladda upp den igen.', 'uploadId'));
      return { bytes: file.bytes, fileName: file.fileName, uploadId };
    }
    if ((pastedText ?? '').trim() === '') {
      throw new Refused(refuse('SOURCE_MISSING', 'Välj en fil eller klistra in texten.', 'uploadId'));
    }
    return { bytes: Buffer.from(pastedText ?? '', 'utf8'), fileName: '', uploadId: null };
  }

  private async keep(
    caller: AuthorityCaller,
    source: Source & { follows: string | null },
    read: Success,
    statute: Statute,
  ): Promise<DraftView> {
    return this.unitOfWork.inTransaction(caller, async (tx) => {
      const id = await this.drafts.add(tx, caller, {
        fileName: source.fileName === '' ? null : source.fileName,
        uploadId: source.uploadId,
        sourceText: read.plainText,
        statute,
        followsVersionId: source.follows,
      });
      const data = { format: read.format, notUnderstood: statute.notUnderstood.length };
      await recordEvent(tx, { kind: 'DRAFT_IMPORTED', by: caller, objectType: 'draft', objectId: id, data });
      return draftById(tx, id);
    });
  }
}

function choiceIn({ trackedChanges }: ImportDraftInput): TrackedChangesChoice | null {
  if (trackedChanges === null || trackedChanges === undefined) return null;
  if (trackedChanges === 'ACCEPT' || trackedChanges === 'REJECT') return trackedChanges;
  throw new Refused(
    refuse(
      'TRACKED_CHANGES_CHOICE',
      'Välj om ändringarna ska godkännas (ACCEPT) eller avvisas (REJECT).',
      'trackedChanges',
    ),
  );
}

function titled(statute: Statute, wanted: string | null | undefined, fileName: string): Statute {
  const title =
    canonicalText(wanted ?? '') || statute.title || fileName.replace(/\.[a-z0-9]+$/iu, '') || 'Utkast utan rubrik';
  return { ...statute, title };
}
