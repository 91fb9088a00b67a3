import {
  emptyColumn,
  emptyQuestion,
  type Named,
  type Question,
  type Questionnaire,
  type QuestionKind,
  type QuestionSection,
} from '@samsyn/consultation';

/** Changes of the questions while they are built; each gives a new whole. */

export function newSection(): QuestionSection {
  return { id: crypto.randomUUID(), title: '', help: '', questions: [] };
}

export function newQuestion(kind: QuestionKind): Question {
  const question = emptyQuestion(crypto.randomUUID(), kind);
  if (kind === 'CHOICE_ONE' || kind === 'CHOICE_MANY') return { ...question, options: [newPart(), newPart()] };
  if (kind === 'TABLE') return { ...question, rows: [newPart()], columns: [{ ...emptyColumn(crypto.randomUUID()) }] };
  if (kind !== 'AMOUNT_PER_YEAR') return question;
  const now = new Date().getFullYear();
  return { ...question, fromYear: now - 1, toYear: now + 2, plannedFrom: now + 1, min: '0' };
}

export const newPart = (): Named => ({ id: crypto.randomUUID(), label: '' });

/** The list with the part at that place moved one step; the same where it cannot go further. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  const [one, other] = [list[at], list[to]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((part, index) => (index === at ? other : index === to ? one : part));
}

export function replaced<T extends { id: string }>(list: readonly T[], next: T): T[] {
  return list.map((one) => (one.id === next.id ? next : one));
}

export function without<T extends { id: string }>(list: readonly T[], id: string): T[] {
  return list.filter((one) => one.id !== id);
}

/** The questions of an earlier round after those that are there. They keep their ids, unless one of them is here already. */
export function joined(here: Questionnaire, earlier: Questionnaire): Questionnaire {
  const taken = new Set(here.sections.flatMap(({ id, questions }) => [id, ...questions.map((one) => one.id)]));
  const own = <T extends { id: string }>(one: T): T => (taken.has(one.id) ? { ...one, id: crypto.randomUUID() } : one);
  const sections = earlier.sections.map((section) => ({ ...own(section), questions: section.questions.map(own) }));
  return { sections: [...here.sections.filter(({ questions }) => questions.length > 0), ...sections] };
}
