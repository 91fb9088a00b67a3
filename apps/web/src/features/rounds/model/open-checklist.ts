import { openingAdvice, openingProblems, REGELRADET, type Problem, type RoundState } from '@samsyn/consultation';
import { isDocument, isEmptyDocument } from '@samsyn/editor/text';
import type { RoundDocumentKind } from '@samsyn/contracts';

export interface RoundToOpen {
  state: RoundState;
  title: string;
  registrationNumber: string;
  subject: string;
  deadline: string;
  coverLetter?: unknown;
  documents: readonly { kind: RoundDocumentKind }[];
  recipients: readonly { name: string; mailbox?: string | null }[];
  shortTimeReason?: string | null;
  questionsOnly?: boolean;
  /** The konsekvensutredning is a part of the text. */
  hasImpact?: boolean;
  /** How many it puts. */
  questions?: number;
}

export interface ChecklistItem {
  key: 'subject' | 'deadline' | 'recipients' | 'coverLetter' | 'time' | 'impactAssessment' | 'mailboxes' | 'questions';
  done: boolean;
  /** A thing to know rather than a thing that must be done. */
  advisory: boolean;
  /** How many bodies it concerns, where it is counted. */
  count?: number;
}

/**
 * What a remiss needs before it can be sent, by the rules the server holds: shown while the case officer still works, so that nothing
 * comes as a surprise at the button. `now` is a moment by the server's clock (ISO).
 */
export function openChecklist(round: RoundToOpen, now: string): ChecklistItem[] {
  const facts = {
    ...round,
    deadline: Date.parse(round.deadline),
    recipients: round.recipients.length,
    hasCoverLetter: hasCoverLetter(round),
    hasImpactAssessment:
      round.hasImpact === true || round.documents.some((document) => document.kind === 'IMPACT_ASSESSMENT'),
    asksRegelradet: round.recipients.some(({ name }) => name === REGELRADET),
    shortTimeReason: round.shortTimeReason ?? null,
  };
  const problems = openingProblems(facts, Date.parse(now));
  const advice = openingAdvice(facts);
  const without = (list: readonly Problem[], code: string) => !list.some((problem) => problem.code === code);
  const free = (field: string) => !problems.some((problem) => problem.field === field);
  const withoutMailbox = round.recipients.filter((recipient) => !recipient.mailbox).length;
  const { questions = 0, questionsOnly = false } = round;
  return [
    ...(questionsOnly || questions > 0
      ? [{ key: 'questions' as const, done: questions > 0, advisory: false, count: questions }]
      : []),
    { key: 'subject', done: free('subject') && free('title') && free('registrationNumber'), advisory: false },
    { key: 'deadline', done: free('deadline'), advisory: false },
    { key: 'recipients', done: free('recipients'), advisory: false, count: facts.recipients },
    { key: 'coverLetter', done: free('coverLetter'), advisory: false },
    { key: 'time', done: free('shortTimeReason'), advisory: false },
    ...(questionsOnly ? [] : [impactAssessment(without(advice, 'IMPACT_ASSESSMENT_MISSING'))]),
    { key: 'mailboxes', done: withoutMailbox === 0, advisory: true, count: withoutMailbox },
  ];
}

const impactAssessment = (done: boolean): ChecklistItem => ({ key: 'impactAssessment', done, advisory: true });

export const missingCount = (items: readonly ChecklistItem[]) =>
  items.filter((item) => !item.done && !item.advisory).length;

function hasCoverLetter({ coverLetter, documents }: RoundToOpen): boolean {
  if (documents.some((document) => document.kind === 'COVER_LETTER')) return true;
  return isDocument(coverLetter) && !isEmptyDocument(coverLetter);
}
