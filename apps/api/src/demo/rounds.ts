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
  loadMapping,
  loadResponses,
  loadRound,
  openResponse,
  publishText,
  type ResponseSeed,
  sendRound,
  settle,
  submit,
  type VersionInHand,
  writeAnswer,
} from '@samsyn/testing';
import { loadActors } from '../register/register.ts';
import { eveningIn, workingEveningIn } from './days.ts';
import { makeDecided } from './decided.ts';
import { makeMapping, regions } from './mapping.ts';
import { makeMeetings } from './meetings.ts';
import { personKey } from './people.ts';
import type { Past } from './past.ts';

const DAY = 24 * 60 * 60 * 1000;
const OPEN_DAYS = 32;

/** The assignments behind the draft text and behind the mapping of the regions, by their sources. */
const BEHIND_DRAFT = 'SEED0';
const BEHIND_MAPPING = 'SEED3';

/** Of the demonstration's assessments in their order: how many are validated, which one among them is sent back instead, and why. */
const VALIDATED = 30;
const RETURNED = 7;
const RETURNED_WORD = 'Skälet bör säga vilken bestämmelse i förordningen som hindrar det.';

const inSwedish = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'full', timeZone: 'Europe/Stockholm' });

/** Everything the demonstration shows, done through the api by its own people; `moveToPast` sets the days of what is over. */
export async function makeRounds(
  url: string,
  actorIds: ReadonlyMap<string, string>,
  now: Date,
  moveToPast: (past: Past) => Promise<void>,
): Promise<void> {
  const as = async (key: string): Promise<GraphqlClient> => new GraphqlClient(url).signIn(key);
  const version = await publishText(await as('jurist'), loadDraftText(), loadImpactAssessment());
  const officer = await as('handlaggare');
  const recipients = loadRound().distributionList.flatMap((group) => group.actors);
  const assignments = await enterAssignments(officer, version, actorIds, now);
  const assignmentId = assignments.get(BEHIND_DRAFT) ?? '';
  const asked = { version, assignmentId, recipients: ids(recipients, actorIds) };
  const first = await sendFirst(officer, asked, now);
  const answers = loadResponses();
  const comments = new Map<string, string>();
  for (const answer of answers) {
    const body = await as(personKey(answer.actor));
    for (const [ref, id] of await giveAnswer(body, first.id, version, answer, actorIds)) comments.set(ref, id);
  }
  const editor = await as('redaktor');
  const second = await as('jurist');
  for (const [index, seed] of loadAssessments().entries()) {
    const commentId = comments.get(seed.comment);
    if (commentId === undefined) throw new Error(`the assessment of ${seed.comment} has no comment`);
    await assess(editor, {
      commentId,
      disposition: seed.disposition,
      reason: seed.reason,
      text: documentOf(seed.assessment),
    });
    // most have been looked at by a second person, one has been sent back, the last wait
    if (index === RETURNED) await settle(second, { commentId, outcome: 'RETURNED', word: RETURNED_WORD });
    else if (index < VALIDATED) await settle(second, { commentId, outcome: 'VALIDATED' });
  }
  await makeMeetings(officer, { assignmentId, roundId: first.id, version }, actorIds, now);
  const deadline = workingEveningIn(loadMapping().deadlineDays, now);
  await makeMapping(officer, as, {
    ...{ assignmentId: assignments.get(BEHIND_MAPPING) ?? '', recipients: ids(regions(), actorIds) },
    ...{ deadline, says: inSwedish.format(deadline) },
  });
  await sendSecond(officer, asked, now);
  await moveToPast(pastOf(first.id, answers, actorIds, now));
  await makeDecided(as, actorIds, now, moveToPast);
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

/** The assignments, with the meetings and contacts that the demonstration makes up for them. Returns their ids by where they come from. */
async function enterAssignments(
  officer: GraphqlClient,
  version: VersionInHand,
  actorIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const entered = new Map<string, string>();
  for (const seed of loadAssignments()) {
    const id = await enterAssignment(officer, seed, (keys) => ids(keys, actorIds));
    for (const source of seed.sources) entered.set(source, id);
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
  return entered;
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
  const deadline = workingEveningIn(seed.deadlineDays, now);
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
  const deadline = workingEveningIn(OPEN_DAYS, now);
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
    documents: [],
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
  const deadline = workingEveningIn(seed.deadlineDays, now);
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
