import { Injectable } from '@nestjs/common';
import { receivedProblems, type IncomingChannel, receivesAnswers } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { FileStore } from '../../../platform/files/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, isRefused, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { VersionsQuery } from '../../drafts/index.ts';
import { IncomingQuery, type IncomingView } from '../queries/incoming.query.ts';
import { insertIncoming, receivingRound, type ReceivingRound } from '../store/incoming.store.ts';
import { type BodyInRound, bodyInRound } from '../store/standing.store.ts';
import { ReadIncomingSource } from './read-source.ts';

export interface ReceiveIncomingInput {
  roundId: string;
  organisationId: string;
  uploadId: string;
  channel: IncomingChannel;
  receivedOn: string;
  receivedTime: string | null;
  reason: string;
}

/** Takes in an answer that came from outside: the file has passed the door and is kept as it came; here it is read and its cuts proposed. */
@Injectable()
export class ReceiveIncoming {
  constructor(
    private readonly db: UnitOfWork,
    private readonly files: FileStore,
    private readonly versions: VersionsQuery,
    private readonly reading: ReadIncomingSource,
    private readonly incoming: IncomingQuery,
    private readonly live: Live,
  ) {}

  async run(caller: AuthorityCaller, asked: ReceiveIncomingInput): Promise<IncomingView | Refusal> {
    const input = { ...asked, reason: asked.reason.trim() };
    const ground = await this.db.inTransaction(caller, async (tx) => {
      const round = found(await receivingRound(tx, input.roundId));
      return { round, body: await bodyInRound(tx, round.id, input.organisationId) };
    });
    const refusal = hindrance(ground, input);
    if (refusal !== null) return refusal;
    const { round } = ground;
    const [file, version] = [
      await this.files.open(caller, input.uploadId),
      await this.versions.one(caller, round.versionId),
    ];
    if (file === null) return refuse('UPLOAD_UNKNOWN', 'Filen finns inte. Ladda upp den igen.', 'uploadId');
    const read = await this.reading.run(caller, file, {
      round,
      version: found(version),
      body: ground.body?.name ?? '',
    });
    if (isRefused(read)) return read;
    const id = await this.db.inTransaction(caller, async (tx) => {
      const { roundId, uploadId } = input;
      const kept = { ...input, ...read, versionId: round.versionId, correctsId: null, correctionReason: null };
      const incomingId = await insertIncoming(tx, caller, kept);
      const data = { channel: input.channel, receivedOn: input.receivedOn, uploadId };
      await recordEvent(tx, {
        kind: 'INCOMING_RECEIVED',
        by: caller,
        roundId,
        objectType: 'incoming',
        objectId: incomingId,
        data,
      });
      tx.afterCommit(() =>
        this.live.changed({ roundId, ids: [incomingId], topic: 'board', audience: { side: 'AUTHORITY' } }),
      );
      return incomingId;
    });
    return found(await this.incoming.one(caller, id));
  }
}

function hindrance(
  { round, body }: { round: ReceivingRound; body: BodyInRound | null },
  input: ReceiveIncomingInput,
): Refusal | null {
  if (!receivesAnswers(round.state)) return refuse('ROUND_NOT_RECEIVING', 'Remissen tar inte emot svar.');
  if (body === null)
    return refuse('ORGANISATION_MISSING', 'Välj vilken organisation svaret kommer från.', 'organisationId');
  const facts = {
    ...input,
    openedAt: round.openedAt.getTime(),
    deadline: body.deadline.getTime(),
    now: body.now.getTime(),
  };
  const problems = receivedProblems(facts);
  return problems.length === 0 ? null : refuseAll(problems);
}
