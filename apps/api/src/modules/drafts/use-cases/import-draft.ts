import { Injectable } from '@nestjs/common';
import { readStatuteInWorker, type StatuteResult } from '@samsyn/documents/worker';
import { canonicalText, impactText, type Statute } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { FileStore } from '../../../platform/files/index.ts';
import { found, refuse, type Refusal } from '../../../platform/refusals.ts';
import { draftById, type DraftView } from '../queries/draft.query.ts';
import { VersionsQuery, type VersionView } from '../queries/versions.query.ts';
import { statuteOf } from '../queries/version-statute.ts';
import { DraftRepository } from '../store/draft.repository.ts';
import { choiceIn, type ImportQuestion, type Source, sourceIn, type SourceInput } from './source-in.ts';

export interface ImportDraftInput extends SourceInput {
  title?: string | null;
  /** The published version it is to follow. */
  followsVersionId?: string | null;
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
    const source = await sourceIn(this.files, caller, input);
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
      withEarlierImpact(titled(read.statute, input.title, before?.title || source.fileName), before),
    );
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

/** A file with the next version of the text says nothing of its konsekvensutredning: that goes on as it was. */
function withEarlierImpact(statute: Statute, before: VersionView | null): Statute {
  if (before === null) return statute;
  return { ...statute, provisions: [...statute.provisions, ...impactText(statuteOf(before)).provisions] };
}

function titled(statute: Statute, wanted: string | null | undefined, fileName: string): Statute {
  const title =
    canonicalText(wanted ?? '') || statute.title || fileName.replace(/\.[a-z0-9]+$/iu, '') || 'Utkast utan rubrik';
  return { ...statute, title };
}
