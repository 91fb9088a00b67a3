import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isWritable } from '@samsyn/consultation';
import type { FormCarry, FormRead } from '@samsyn/documents';
import { formCarry, originOf, provisionAnchors } from '@samsyn/documents/values';
import { carryInWorker, readAnswerFormInWorker } from '@samsyn/documents/worker';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { notFound, refuse, type Refusal } from '../../../platform/refusals.ts';
import { closedToWriting } from '../../comments/index.ts';
import { statuteOf, VersionsQuery, type VersionView } from '../../drafts/index.ts';
import { lockIn } from '../../signing/index.ts';
import { AnswerFormQuery } from '../queries/answer-form.query.ts';
import { keepAnswerForm } from '../store/answer-form.store.ts';
import { lockResponse } from '../store/response.store.ts';

export interface FormFile {
  fileName: string;
  bytes: Buffer;
}

/** What came of a form: it is kept to be gone through. Nothing of the answer is changed. */
export interface ReceivedForm {
  __typename: 'ReceivedForm';
  formId: string;
}

/** Takes in an answer form that was filled in outside: read in a thread of its own, held against the round, kept in the body's own place. */
@Injectable()
export class ReceiveAnswerForm {
  constructor(
    private readonly db: UnitOfWork,
    private readonly forms: AnswerFormQuery,
    private readonly versions: VersionsQuery,
  ) {}

  async run(caller: BodyCaller, roundId: string, file: FormFile, signal: AbortSignal): Promise<ReceivedForm | Refusal> {
    const ground = await this.forms.ground(caller, roundId);
    if (ground === null) return this.forms.absence(caller, roundId);
    const read = await readAnswerFormInWorker(file.bytes, { signal });
    if (!read.ok) return refuse(read.code, read.message, 'file');
    const from = await this.versionOf(caller, read.form, ground.version, roundId);
    if (from === 'OTHER') return otherRound();
    const carry = from === null ? null : await carried(from, ground.version, signal);
    return this.db.inTransaction(caller, async (tx) => {
      const response = await lockResponse(tx, roundId);
      if (response === null) return notFound();
      if (!isWritable(response.state)) return closedToWriting({ ...response, lock: await lockIn(tx, response) });
      const formId = await keepAnswerForm(tx, {
        organisationId: caller.organisationId,
        responseId: response.id,
        roundId,
        fileName: file.fileName,
        size: file.bytes.length,
        sha256: createHash('sha256').update(file.bytes).digest(),
        form: read.form,
        fromVersionId: from?.id ?? null,
        places: carry === null ? null : { ...carry.places },
        uploadedBy: caller.displayName,
      });
      return { __typename: 'ReceivedForm', formId } as const;
    });
  }

  /** The version the form was made from, when it is another of the same föreskrift; null when it is the round's. */
  private async versionOf(
    caller: BodyCaller,
    form: FormRead,
    now: VersionView,
    roundId: string,
  ): Promise<VersionView | null | 'OTHER'> {
    const origin = originOf(form, { roundId, version: { id: now.id, hash: now.contentHash, provisions: [] } });
    if (origin !== 'OLDER_VERSION') return null;
    const { versionId = '', versionHash } = form.marks;
    const from = UUID.test(versionId) ? await this.versions.one(caller, versionId) : null;
    const isSame = from?.regulationId === now.regulationId && from.id !== now.id;
    return from !== null && isSame && (versionHash ?? from.contentHash) === from.contentHash ? from : 'OTHER';
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

async function carried(from: VersionView, now: VersionView, signal: AbortSignal): Promise<FormCarry> {
  const [old, current] = [statuteOf(from), statuteOf(now)];
  const placements = await carryInWorker(
    { old, now: current, anchors: provisionAnchors(old.provisions) },
    { signal, timeoutMs: 30_000 },
  );
  return formCarry(old.provisions, placements);
}

function otherRound(): Refusal {
  return refuse(
    'OTHER_ROUND_FORM',
    'Formuläret hör till en annan remiss. Läs in det där, eller hämta den här remissens formulär och flytta över det ni har skrivit.',
    'file',
  );
}
