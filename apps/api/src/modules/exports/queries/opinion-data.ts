import { fieldsOf, flattenProvisions, labels, questionsOf, type Stance, valueWords } from '@samsyn/consultation';
import type { OpinionAnswer, OpinionComment, OpinionData, OpinionPart } from '@samsyn/documents';
import type { EditorDocument } from '@samsyn/editor';
import { plainText, type Provision } from '@samsyn/statute';
import { statuteOf } from '../../drafts/index.ts';
import { quoteOf, type AnswerDocument } from '../../responses/index.ts';
import { textBlocks } from './text-blocks.ts';

type Comment = AnswerDocument['response']['comments'][number];

/** A body's answer as it stands, § by §: stances on their own too, so that nothing of the answer is left out. */
export function opinionData(answer: AnswerDocument, now: Date): OpinionData {
  const { round, version, body, authority } = answer;
  const comments = answer.response.comments.filter(({ id }) => !answer.setAside.has(id));
  const response = { ...answer.response, comments };
  const { provisions } = statuteOf(version);
  const general = response.generalText as EditorDocument | null;
  const { receipt } = response;
  return {
    body,
    authority,
    title: round.title,
    registrationNumber: round.registrationNumber,
    date: (receipt?.receivedAt ?? now).toISOString(),
    receiptNumber: receipt?.number ?? '',
    submission: receipt?.submission ?? response.submissions.length + 1,
    overallStance: overall(response),
    general: general === null ? [] : textBlocks(general),
    parts: partsOf(provisions, response),
    answers: answersOf(answer),
    files: answer.files,
  };
}

/** What is answered to each question that is answered. */
function answersOf({ questions, answers }: AnswerDocument): OpinionAnswer[] {
  const given = new Map(answers.map(({ questionId, field, value }) => [`${questionId}:${field}`, value]));
  return questionsOf(questions ?? { sections: [] }).flatMap(({ number, question }) => {
    const fields = fieldsOf(question).flatMap((spec): OpinionAnswer['fields'] => {
      const value = given.get(`${question.id}:${spec.field}`);
      return value === undefined ? [] : [[spec.label, valueWords(question, spec, value)]];
    });
    return fields.length === 0 ? [] : [{ question: `${number} ${question.label}`, fields }];
  });
}

const word = (stance: string): string => labels('sv').stance[stance as Stance];

function endorsed({ endorses }: Comment): string {
  if (endorses === null) return '';
  const place = endorses.address === null ? 'förslaget som helhet' : endorses.address;
  return `${endorses.organisationName}, synpunkt nr ${endorses.number} (${place})`;
}

function overall({ overallStance, endorsesName, receipt }: AnswerDocument['response']): string {
  if (receipt?.form === 'OTHER_ORDER') return labels('sv').responseForm.OTHER_ORDER;
  if (overallStance === null) return '';
  return endorsesName === null || overallStance !== 'ENDORSES_OTHER'
    ? word(overallStance)
    : `Instämmer i yttrandet från ${endorsesName}`;
}

function partsOf(provisions: readonly Provision[], response: AnswerDocument['response']): OpinionPart[] {
  const whole = response.comments.filter(({ provisionId }) => provisionId === null);
  const parts: OpinionPart[] =
    whole.length === 0
      ? []
      : [{ address: 'Förslaget som helhet', heading: '', stance: '', comments: whole.map((each) => commentOf(each)) }];
  const stances = new Map(response.stances.map(({ provisionId, stance }) => [provisionId, stance]));
  const open = new Map<string, OpinionPart>();
  for (const { provision, unitId } of flattenProvisions(provisions)) {
    const comments = response.comments.filter(({ provisionId }) => provisionId === provision.id);
    const stance = unitId === provision.id ? stances.get(provision.id) : undefined;
    if (comments.length === 0 && stance === undefined) {
      if (unitId === provision.id) open.set(provision.id, partOf(provision, ''));
      continue;
    }
    const home = unitId ?? provision.id;
    const part = open.get(home) ?? partOf(provision, stance === undefined ? '' : word(stance));
    open.set(home, part);
    if (!parts.includes(part)) parts.push(part);
    part.comments.push(...comments.map((each) => commentOf(each, provision, part.address)));
  }
  return parts;
}

const partOf = ({ address, heading, kind, text }: Provision, stance: string): OpinionPart => ({
  address,
  heading: kind === 'heading' ? text : (heading ?? ''),
  stance,
  comments: [],
});

function commentOf(comment: Comment, provision?: Provision, within = ''): OpinionComment {
  const quote = quoteOf(comment.segments);
  const address = provision?.address ?? '';
  const place = address.startsWith(within) ? address.slice(within.length).trim() : address;
  return {
    about: [place, quote === '' ? '' : `orden ”${quote}”`].filter((words) => words !== '').join(', '),
    text: textBlocks(comment.body as EditorDocument),
    wording: comment.proposedWording?.trim() ?? '',
    currentText: provision === undefined ? '' : plainText(provision),
    reason: comment.proposedReason?.trim() ?? '',
    endorses: endorsed(comment),
  };
}
