import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import { answersInOrder } from './in-order.ts';

type Answer = (read: number) => void;

/** A client whose server answers when told to, in the order it is told. */
function setUp(): { client: ApolloClient; answers: Answer[] } {
  const answers: Answer[] = [];
  const server = new ApolloLink(
    () =>
      new Observable((observer) => {
        answers.push((read) => {
          observer.next({ data: { report: { __typename: 'Report', id: '1', read } } });
          observer.complete();
        });
      }),
  );
  const link = ApolloLink.from([answersInOrder(), server]);
  return { client: new ApolloClient({ cache: new InMemoryCache(), link, queryDeduplication: false }), answers };
}

const REPORT = gql`
  query Report($of: ID!) {
    report(of: $of) {
      id
      read
    }
  }
`;

const ask = (client: ApolloClient, of = 'a') =>
  client.query<{ report: { read: number } }>({ query: REPORT, variables: { of }, fetchPolicy: 'network-only' });

const known = (client: ApolloClient): unknown =>
  client.readQuery<{ report: { read: number } }>({ query: REPORT, variables: { of: 'a' } })?.report.read;

describe('answers to one question', () => {
  it('that come in another order do not take the place of later ones', async () => {
    const { client, answers } = setUp();
    const [first, second] = [ask(client), ask(client)];
    answers[1]!(6);
    expect((await second).data?.report.read).toBe(6);
    answers[0]!(5);
    expect((await first).data?.report.read).toBe(6);
    expect(known(client)).toBe(6);
  });

  it('are those of the server when they come as they were asked, and anew afterwards', async () => {
    const { client, answers } = setUp();
    const [first, second] = [ask(client), ask(client)];
    answers[0]!(5);
    expect((await first).data?.report.read).toBe(5);
    answers[1]!(6);
    expect((await second).data?.report.read).toBe(6);
    const third = ask(client);
    answers[2]!(4);
    expect((await third).data?.report.read).toBe(4);
  });

  it('are apart for other questions', async () => {
    const { client, answers } = setUp();
    const [a, b] = [ask(client, 'a'), ask(client, 'b')];
    answers[1]!(2);
    await b;
    answers[0]!(1);
    expect((await a).data?.report.read).toBe(1);
  });
});
