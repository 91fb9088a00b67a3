/** What one operation came to. `data` is null where nothing could be answered. */
export interface Answer<Data> {
  status: number;
  data: Data | null;
  errors: { message: string; extensions?: { code?: string } }[];
}

/** A browser with a cookie of its own, as far as the api can tell: speaks GraphQL over HTTP and nothing else. */
export class GraphqlClient {
  private cookie: string | undefined;

  /**
   * `url` is the address of the installation, without a path; `toolsKey` is needed where it answers only what its own pages ask
   * (GRAPHQL_TOOLS_KEY, as the installation was given it).
   */
  constructor(
    private readonly url: string,
    private readonly toolsKey: string | undefined = process.env['GRAPHQL_TOOLS_KEY'],
  ) {}

  /** Sends one operation; never throws for what the api refuses. */
  async send<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.toolsKey === undefined ? {} : { 'x-samsyn-tools': this.toolsKey }),
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
      },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';')[0];
    const body = (await response.json()) as { data?: Data; errors?: Answer<Data>['errors'] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** Sends one operation that must succeed; throws with what the api said otherwise. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (data === null || errors.length > 0) throw new Error(`the api refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Signs in as one of the demonstration's people. */
  async signIn(key: string): Promise<this> {
    const { signInDemo } = await this.ask<{ signInDemo: { __typename: string } }>(
      'mutation ($key: String!) { signInDemo(key: $key) { __typename } }',
      { key },
    );
    if (signInDemo.__typename !== 'SignedIn') throw new Error(`no demo sign-in ${key}`);
    return this;
  }
}
