import { ApolloLink, Observable } from '@apollo/client';

/** A question that is on its way once or more: how many times, and the answer to the latest that has come. */
interface Asked {
  underWay: number;
  latest: number;
  answer: ApolloLink.Result | null;
}

/**
 * Answers to one question in the order it was asked: one that comes after the answer to a later asking gives that answer instead. Else what
 * was true before a change would be written over what is true after it, and nothing would ask again.
 */
export function answersInOrder(): ApolloLink {
  const asked = new Map<string, Asked>();
  let asking = 0;
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== 'query') return forward(operation);
    const key = `${operation.operationName ?? ''} ${JSON.stringify(operation.variables)}`;
    return new Observable((observer) => {
      const question = asked.get(key) ?? { underWay: 0, latest: 0, answer: null };
      asked.set(key, question);
      question.underWay += 1;
      asking += 1;
      const turn = asking;
      const answers = forward(operation).subscribe({
        next: (answer) => {
          if (question.latest > turn && question.answer !== null) return observer.next(question.answer);
          Object.assign(question, { latest: turn, answer });
          observer.next(answer);
        },
        error: (error: unknown) => observer.error(error),
        complete: () => observer.complete(),
      });
      return () => {
        answers.unsubscribe();
        question.underWay -= 1;
        if (question.underWay === 0) asked.delete(key);
      };
    });
  });
}
