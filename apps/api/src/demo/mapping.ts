import { documentFromText } from '@samsyn/editor';
import {
  answerQuestions,
  type GraphqlClient,
  loadMapping,
  loadRound,
  mappingAnswers,
  openResponse,
  sendRound,
  submit,
} from '@samsyn/testing';
import { personKey } from './people.ts';

/** The region that has begun and not submitted: so that the compilation shows who is missing, and the own space has something in it. */
const BEGUN = 'region-dalarna';
const ANSWERED = ['region-norrbotten', 'region-stockholm', 'vastra-gotalandsregionen'] as const;
const BEGUN_FIELDS = 6;

/** The regions' keys, as the demonstration's own list of recipients groups them. */
export function regions(): readonly string[] {
  return loadRound().distributionList.find(({ group }) => group === 'Regioner')?.actors ?? [];
}

/** What the round of questions is sent with; `says` is the last day in words. */
export interface MappingToSend {
  assignmentId: string;
  recipients: string[];
  deadline: Date;
  says: string;
}

/** The mapping of the regions: a round of questions without a draft text, with what some of them have answered. */
export async function makeMapping(
  officer: GraphqlClient,
  as: (key: string) => Promise<GraphqlClient>,
  { assignmentId, recipients, deadline, says }: MappingToSend,
): Promise<void> {
  const { title, registrationNumber, subject, letter, sections } = loadMapping();
  const { id } = await sendRound(officer, {
    ...{ assignmentId, title, registrationNumber, subject, deadline, recipients, questions: sections, documents: [] },
    coverLetter: documentFromText([...letter, `Svaret ska ha kommit in senast ${says}.`].join('\n\n')),
    shortTimeReason: 'Frågorna följer upp en kartläggning som regionerna redan har besvarat.',
  });
  for (const [place, actor] of ANSWERED.entries()) {
    const body = await as(personKey(actor));
    const version = await openResponse(body, id);
    await answerQuestions(body, id, mappingAnswers(place));
    await submit(body, id, version);
  }
  const body = await as(personKey(BEGUN));
  await openResponse(body, id);
  await answerQuestions(body, id, mappingAnswers(ANSWERED.length).slice(0, BEGUN_FIELDS));
}
