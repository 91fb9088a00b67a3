import {
  assess,
  closeAndConsolidate,
  documentOf,
  type GraphqlClient,
  loadDecided,
  loadDecidedText,
  publishNext,
  publishText,
  sendReplies,
  sendRound,
  settle,
  submit,
  writeAnswer,
} from '@samsyn/testing';
import { workingEveningIn } from './days.ts';
import { personKey } from './people.ts';
import type { Past } from './past.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * A round that is over, so that its end can be looked at from the first day: everything decided by two, the compilation sealed, each body
 * replied to, and the second version published with the comment behind each change. It is moved into the past before anything is made of its
 * answers: what is sealed and sent gives the day that each came in.
 */
export async function makeDecided(
  as: (key: string) => Promise<GraphqlClient>,
  actorIds: ReadonlyMap<string, string>,
  now: Date,
  moveToPast: (past: Past) => Promise<void>,
): Promise<void> {
  const seed = loadDecided();
  const [adviser, officer, editor] = [await as('jurist'), await as('handlaggare'), await as('redaktor')];
  const idOf = (key: string): string => {
    const id = actorIds.get(key);
    if (id === undefined) throw new Error(`${key} is not in the register`);
    return id;
  };
  const version = await publishText(adviser, loadDecidedText(1));
  const { title, registrationNumber, subject } = seed;
  const round = await sendRound(officer, {
    ...{ versionId: version.id, title, registrationNumber, subject, documents: [] },
    deadline: new Date(now.getTime() + 40 * DAY), // in the past once it is answered
    coverLetter: documentOf(seed.letter),
    recipients: seed.recipients.map(idOf),
  });
  const roundId = round.id;
  const comments = new Map<string, string>();
  for (const { actor, stance, comments: said } of seed.answers) {
    const body = await as(personKey(actor));
    const answer = { actor, state: 'SUBMITTED', openedDaysFromDeadline: 0, generalText: [], stances: [] } as const;
    const written = await writeAnswer(
      body,
      roundId,
      version,
      { ...answer, generalText: [], stances: [], comments: said, overall: { stance: stance as 'SUPPORTS' } },
      actorIds,
    );
    await submit(body, roundId, written.version);
    for (const [ref, id] of written.comments) comments.set(ref, id);
  }
  for (const { comment, disposition, reason } of seed.decisions) {
    const commentId = comments.get(comment) ?? comment;
    await assess(editor, { commentId, disposition, reason, text: null });
    await settle(adviser, { commentId, outcome: 'VALIDATED' });
  }
  const deadline = workingEveningIn(seed.deadlineDays, now);
  const at = (days: number, index: number): Date =>
    new Date(deadline.getTime() + days * DAY - (index * 53 + 9) * 60_000);
  await moveToPast({
    ...{ roundId, deadline, sentAt: at(seed.sentDaysFromDeadline, 0) },
    bodies: seed.answers.map(({ actor }, index) => ({
      organisationId: idOf(actor),
      openedAt: at(seed.sentDaysFromDeadline + 2 + index, index),
      receivedAt: at(-6 + index, index),
    })),
  });
  await closeAndConsolidate(officer, round);
  const idsOf = (refs: readonly string[]): string[] => refs.map((ref) => comments.get(ref) ?? ref);
  await publishNext(adviser, await as('jurist-2'), {
    ...{ text: loadDecidedText(2), followsVersionId: version.id, confirm: seed.confirm, material: seed.material },
    why: seed.why.map((one) => ({ ...one, comments: idsOf(one.comments) })),
  });
  await sendReplies(officer, roundId);
}
