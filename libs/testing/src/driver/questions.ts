import type { FieldAnswer, QuestionSection } from '@samsyn/consultation';
import type { Asker } from './asker.ts';

interface Outcome {
  __typename: string;
}

const WHY = '__typename ... on Refusal { code message problems { code field message } } ... on Stale { message }';

function must(outcome: Outcome, wished: string): void {
  if (outcome.__typename !== wished) throw new Error(`wished for ${wished}, got ${JSON.stringify(outcome)}`);
}

/** Puts questions in a round that is being prepared. */
export async function putQuestions(
  officer: Asker,
  roundId: string,
  sections: readonly QuestionSection[],
): Promise<void> {
  const { saveQuestionnaire } = await officer.ask<{ saveQuestionnaire: Outcome }>(
    `mutation ($input: SaveQuestionnaireInput!) { saveQuestionnaire(input: $input) { ${WHY} } }`,
    { input: { roundId, expectedVersion: 0, sections } },
  );
  must(saveQuestionnaire, 'Questionnaire');
}

/** Writes a body's answers, field by field, in the first edition of its answer. */
export async function answerQuestions(body: Asker, roundId: string, answers: readonly FieldAnswer[]): Promise<void> {
  for (const answer of answers) {
    const { saveAnswer } = await body.ask<{ saveAnswer: Outcome }>(
      `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { ${WHY} } }`,
      { input: { roundId, ...answer, expectedVersion: 0, expectedEdition: 1 } },
    );
    must(saveAnswer, 'SavedAnswer');
  }
}
