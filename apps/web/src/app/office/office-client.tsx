import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { print, type DocumentNode } from 'graphql';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { listen } from '../live.ts';
import { useViewer } from '../viewer.tsx';

/** Subscriptions go over the page's one socket. */
const liveLink = new ApolloLink(
  ({ query, variables }) =>
    new Observable((observer) =>
      listen(print(query), variables, {
        next: (answer) => observer.next(answer as ApolloLink.Result),
        error: (error) => observer.error(error),
        complete: () => observer.complete(),
      }),
    ),
);

function isSubscription(query: DocumentNode): boolean {
  return query.definitions.some((part) => part.kind === 'OperationDefinition' && part.operation === 'subscription');
}

function createOfficeClient(): ApolloClient {
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });
  return new ApolloClient({
    // The text of a draft is shown as it came: taking 600 provisions apart and joining them again would block the page.
    cache: new InMemoryCache({ typePolicies: { Provision: { keyFields: false }, BoardRow: { keyFields: false } } }),
    link: ApolloLink.split(({ query }) => isSubscription(query), liveLink, http),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}

/** The authority's pages look at the same things from many sides: they get Apollo Client, with a cache that ends with the one signed in. */
export default function OfficeClient({ children }: { children: ReactNode }): ReactElement {
  const { id } = useViewer();
  // A new viewer is a new client: nothing of the one before may be seen.
  // oxlint-disable-next-line react/exhaustive-deps
  const client = useMemo(createOfficeClient, [id]);
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}
