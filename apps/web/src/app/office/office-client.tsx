import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { ApolloProvider } from '@apollo/client/react';
import type { DocumentNode } from 'graphql';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { asked } from '../api.ts';
import { faultOf } from '../faults.ts';
import { listen } from '../live.ts';
import { noteOutdated } from '../outdated.ts';
import { doubtSession } from '../session/doubt.ts';
import { useViewer } from '../viewer.tsx';
import { answersInOrder } from './in-order.ts';

/** Subscriptions go over the page's one socket. */
const liveLink = new ApolloLink(
  ({ query, variables }) =>
    new Observable((observer) =>
      listen(hashOf(query), variables, {
        next: (answer) => observer.next(answer as ApolloLink.Result),
        error: (error) => observer.error(error),
        complete: () => observer.complete(),
      }),
    ),
);

const tellOfFaults = new ErrorLink(({ error }) => {
  if (faultOf(error) === 'signedOut') doubtSession();
  if (CombinedGraphQLErrors.is(error)) noteOutdated(error.errors);
});

/** Each operation goes by its hash, without its text. */
const byHash = new ApolloLink((operation, forward) => {
  Object.assign(operation.extensions, asked(hashOf(operation.query)));
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  return forward(operation);
});

/** What the code generator wrote on the document; the client's own changes to it leave it there. */
function hashOf(query: DocumentNode): string {
  const { __meta__: meta } = query as { __meta__?: { hash?: string } };
  if (meta?.hash === undefined) throw new Error('an operation that was not generated from a .graphql file');
  return meta.hash;
}

function isSubscription(query: DocumentNode): boolean {
  return query.definitions.some((part) => part.kind === 'OperationDefinition' && part.operation === 'subscription');
}

function createOfficeClient(): ApolloClient {
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });
  return new ApolloClient({
    // The text of a draft is shown as it came: taking 600 provisions apart and joining them again would block the page.
    cache: new InMemoryCache({
      typePolicies: Object.fromEntries(PART_OF_A_WHOLE.map((type) => [type, { keyFields: false }])),
    }),
    link: ApolloLink.split(
      ({ query }) => isSubscription(query),
      liveLink,
      ApolloLink.from([tellOfFaults, answersInOrder(), byHash, http]),
    ),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}

/** What has the same id in another whole, and reads otherwise there: a provision in another version, a met comment in another draft. */
const PART_OF_A_WHOLE = ['Provision', 'ProvisionWording', 'RevisionUnit', 'MetComment', 'BoardRow'];

/** The authority's pages look at the same things from many sides: they get Apollo Client, with a cache that ends with the one signed in. */
export default function OfficeClient({ children }: { children: ReactNode }): ReactElement {
  const { id } = useViewer();
  // A new viewer is a new client: nothing of the one before may be seen.
  // oxlint-disable-next-line react/exhaustive-deps
  const client = useMemo(createOfficeClient, [id]);
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}
