import { documentFromText } from '@samsyn/editor';
import {
  assess,
  type ContactSeed,
  documentOf,
  GraphqlClient,
  loadAssessments,
  enterAssignment,
  loadAssignment,
  loadAssignments,
  recordContact,
  loadCoverLetter,
  loadDraftText,
  loadImpactAssessment,
  loadResponses,
  loadRound,
  openResponse,
  publishText,
  type ResponseSeed,
  sendRound,
  submit,
  type VersionInHand,
  writeAnswer,
} from '@samsyn/testing';
import { loadActors } from '../register/register.ts';
import { personKey } from './people.ts';
import type { Past } from './past.ts';

const DAY = 24 * 60 * 60 * 1000;
const OPEN_DAYS = 32;

const inSwedish = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'full', timeZone: 'Europe/Stockholm' });

/** The evening of a day, counted from now, at 23.59 in Stockholm. */
export function eveningIn(days: number, now: Date): Date {
  const day = new Date(now.getTime() + days * DAY);
  const asked = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(day);
  // Sweden is one or two hours ahead of UTC: the one that reads 23:59 there is right.
  const candidates = [21, 22].map((hour) => new Date(`${asked}T${hour}:59:00Z`));
  const reads = (moment: Date): string => moment.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm' });
  return candidates.find((moment) => reads(moment).startsWith('23:59')) ?? new Date(`${asked}T22:59:00Z`);
}

/** Everything the demonstration shows, done through the api by its own people. Returns what has to be moved into the past. */
export async function makeRounds(url: string, actorIds: ReadonlyMap<string, string>, now: Date): Promise<Past> {
  const as = async (key: string): Promise<GraphqlClient> => new GraphqlClient(url).signIn(key);
  const version = await publishText(await as('jurist'), loadDraftText());
  const officer = await as('handlaggare');
  const recipients = loadRound().distributionList.flatMap((group) => group.actors);
  const assignmentId = await enterAssignments(officer, version, actorIds, now);
  const asked = { version, assignmentId, recipients: ids(recipients, actorIds) };
  const first = await sendFirst(officer, asked, now);
  const answers = loadResponses();
  const comments = new Map<string, string>();
  for (const answer of answers) {
    const body = await as(personKey(answer.actor));
    for (const [ref, id] of await giveAnswer(body, first.id, version, answer, actorIds)) comments.set(ref, id);
  }
  const editor = await as('redaktor');
  for (const seed of loadAssessments()) {
    const commentId = comments.get(seed.comment);
    if (commentId === undefined) throw new Error(`the assessment of ${seed.comment} has no comment`);
    await assess(editor, {
      commentId,
      disposition: seed.disposition,
      reason: seed.reason,
      text: documentOf(seed.assessment),
    });
  }
  await sendSecond(officer, asked, now);
  return pastOf(first.id, answers, actorIds, now);
}

function ids(keys: readonly string[], actorIds: ReadonlyMap<string, string>): string[] {
  return keys.map((key) => {
    const id = actorIds.get(key);
    if (id === undefined) throw new Error(`${key} is not in the register`);
    return id;
  });
}

interface Sending {
  version: VersionInHand;
  assignmentId: string;
  recipients: string[];
}

/** The assignments, with the meetings and contacts that the demonstration makes up for them. Returns the id of the one behind the rounds. */
async function enterAssignments(
  officer: GraphqlClient,
  version: VersionInHand,
  actorIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<string> {
  let behind = '';
  for (const seed of loadAssignments()) {
    const id = await enterAssignment(officer, seed, (keys) => ids(keys, actorIds));
    if (seed.registrationNumber === loadRound().assignment) behind = id;
    for (const contact of seed.contacts) {
      const day = new Date(now.getTime() + (contact.inDays ?? 0) * DAY);
      await recordContact(officer, {
        ...{ assignmentId: id, kind: contact.kind, about: contact.about, outcome: contact.outcome },
        heldOn: contact.heldOn ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(day),
        versionId: contact.onDraft === true ? version.id : null,
        actorIds: ids(keysOf(contact), actorIds),
      });
    }
  }
  return behind;
}

function keysOf({ actorKeys = [], actorKind }: ContactSeed): string[] {
  const ofKind = loadActors().filter(({ kind, key }) => kind === actorKind && !actorKeys.includes(key));
  return [...actorKeys, ...ofKind.map(({ key }) => key)];
}

async function sendFirst(
  officer: GraphqlClient,
  { version, assignmentId, recipients }: Sending,
  now: Date,
): Promise<{ id: string; slug: string }> {
  const seed = loadRound();
  const deadline = eveningIn(seed.deadlineDays, now);
  const letter = loadCoverLetter({ registrationNumber: seed.registrationNumber, deadline: inSwedish.format(deadline) });
  const assignment = loadAssignment();
  const tasks = assignment.tasks.map(
    (task) =>
      `- ${task.text}${task.actor === undefined ? '' : `: ${task.actor}`}${task.date === undefined ? '' : ` (${task.date})`}`,
  );
  return sendRound(officer, {
    versionId: version.id,
    assignmentId,
    title: seed.title,
    registrationNumber: seed.registrationNumber,
    subject: [...seed.subject, ...seed.questions.map((question, index) => `${index + 1}. ${question}`)].join('\n'),
    deadline: eveningIn(1, now), // in the past once it is made: setInThePast
    coverLetter: documentFromText(letter),
    recipients,
    documents: [
      { kind: 'IMPACT_ASSESSMENT', title: 'Konsekvensutredning', text: loadImpactAssessment() },
      {
        kind: 'ASSIGNMENT',
        title: `Regeringsuppdrag ${assignment.registrationNumber}`,
        text: [`# ${assignment.title}`, '', ...tasks].join('\n'),
      },
    ],
  });
}

async function sendSecond(
  officer: GraphqlClient,
  { version, assignmentId, recipients }: Sending,
  now: Date,
): Promise<void> {
  const { registrationNumber } = loadRound();
  const deadline = eveningIn(OPEN_DAYS, now);
  await sendRound(officer, {
    versionId: version.id,
    assignmentId,
    title: 'Kompletterande remiss: sjukvårdsprodukter, lokaler och teknisk försörjning',
    registrationNumber,
    subject: 'Yttrandet ska i första hand avse 7 kap. och bilaga 2. Synpunkter på förslaget i övrigt får också lämnas.',
    deadline,
    coverLetter: documentFromText(
      `## Kompletterande remiss\n\nSocialstyrelsen behöver ett bredare underlag om kraven på sjukvårdsprodukter, lokaler och teknisk försörjning och ger därför tillfälle till kompletterande yttrande.\n\nYttrandet ska ha kommit in senast ${inSwedish.format(deadline)}. Den som redan har svarat behöver inte upprepa sina tidigare synpunkter.`,
    ),
    recipients,
    documents: [{ kind: 'IMPACT_ASSESSMENT', title: 'Konsekvensutredning', text: loadImpactAssessment() }],
  });
}

async function giveAnswer(
  body: GraphqlClient,
  roundId: string,
  version: VersionInHand,
  answer: ResponseSeed,
  actorIds: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  if (answer.state === 'OPENED') {
    await openResponse(body, roundId);
    return new Map();
  }
  const written = await writeAnswer(body, roundId, version, answer, actorIds);
  if (answer.state === 'SUBMITTED') await submit(body, roundId, written.version);
  return written.comments;
}

function pastOf(
  roundId: string,
  answers: readonly ResponseSeed[],
  actorIds: ReadonlyMap<string, string>,
  now: Date,
): Past {
  const seed = loadRound();
  const deadline = eveningIn(seed.deadlineDays, now);
  // Office hours, a little different for each: a board where everything arrived at one second convinces nobody.
  const at = (days: number, index: number): Date =>
    new Date(deadline.getTime() + days * DAY - (7 * 60 + 59) * 60_000 - ((index * 47) % 420) * 60_000);
  const bodies = answers.map((answer, index) => ({
    organisationId: actorIds.get(answer.actor) ?? '',
    openedAt: at(answer.openedDaysFromDeadline, index),
    receivedAt: answer.state === 'SUBMITTED' ? at(answer.submittedDaysFromDeadline ?? -1, index) : null,
  }));
  return { roundId, deadline, sentAt: at(seed.openedDaysFromDeadline, 0), bodies };
}
