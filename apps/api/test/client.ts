export interface Answer<Data> {
  status: number;
  data: Data;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; field?: string; id?: string } }[];
  headers: Headers;
}

/** What came as JSON: a test reads what it expects to be there; a wrong guess fails the test. */
export type Loose = ReturnType<typeof JSON.parse>;

/** A browser with a cookie of its own, as far as the API can tell. */
export class Client {
  private cookie: string | undefined;
  /** Cookies beside the session's, which tie something begun to this browser. */
  private readonly others = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** Sends one operation; never throws for what the API refuses. */
  async send<Data = Loose>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: Data; errors?: Answer<Data>['errors'] };
    return {
      status: response.status,
      data: (body.data ?? null) as Data,
      errors: body.errors ?? [],
      headers: response.headers,
    };
  }

  /** Sends one operation that must succeed; its data. */
  async ask<Data = Loose>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, variables);
    if (errors.length > 0) throw new Error(`the api refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Any request with this browser's cookie; keeps the cookies it is given. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = [headers.get('cookie') ?? this.cookie, ...this.others.values()].filter((one) => one !== undefined);
    if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
    const response = await fetch(`${this.url}${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = ''] = pair.split('=');
      const gone = pair.endsWith('=');
      if (/^(__Host-)?samsyn$/u.test(name)) this.cookie = gone ? undefined : pair;
      else if (gone) this.others.delete(name);
      else this.others.set(name, pair);
    }
    return response;
  }

  /** Sends a file as the page does; the answer as JSON. */
  async upload(fileName: string, bytes: Uint8Array, mediaType = 'application/octet-stream'): Promise<Loose> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)], { type: mediaType }), fileName);
    const response = await this.fetch('/filer', { method: 'POST', body: form });
    return { status: response.status, ...((await response.json()) as object) };
  }

  /** The Cookie header this browser sends; undefined when it has none. */
  get cookieHeader(): string | undefined {
    return this.cookie;
  }

  /** A cookie beside the session's: `samsyn-kod=…`. */
  otherCookie(name: string): string | undefined {
    return this.others.get(name);
  }

  async signIn(key: string, toolsKey?: string): Promise<this> {
    const { data } = await this.send(
      `mutation ($key: String!) { signInDemo(key: $key) { __typename ... on Refusal { code } } }`,
      { key },
      toolsKey === undefined ? {} : { 'x-samsyn-tools': toolsKey },
    );
    const signInDemo = data?.signInDemo ?? {};
    if (signInDemo.__typename !== 'SignedIn') throw new Error(`no sign-in for ${key}: ${JSON.stringify(signInDemo)}`);
    return this;
  }
}
