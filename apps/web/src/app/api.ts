import type { ApiText } from '@samsyn/contracts';
import { noteOutdated } from './outdated.ts';
import { doubtSession } from './session/doubt.ts';

/** Why a request got no answer. A refusal is not a fault: it comes as a typed payload. */
export type Fault = 'offline' | 'signedOut' | 'server';

/** Thrown when a request got no answer the page can use. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';
  readonly fault: Fault;

  constructor(fault: Fault, message: string) {
    super(message);
    this.fault = fault;
  }
}

let over = false;

/** The session has ended: this page sends nothing more, least of all in the name of whoever signs in after. */
export function stopAsking(): void {
  over = true;
}

/** The api does not know who asks: the session has probably ended. */
export function signedOut(message: string): ApiFault {
  doubtSession();
  return new ApiFault('signedOut', message);
}

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export interface RequestOptions {
  signal?: AbortSignal;
  /** Lets the request outlive the page (at most 64 kB): for what is saved while the page is being left. */
  keepalive?: boolean;
}

/**
 * One request to the api. The pages of a referral body speak to it this way and carry no client library: they keep their own state
 * (what is typed lies in the journal), and a reader on a slow line should not wait for a cache it does not use.
 */
export async function request<T, V>(document: ApiText<T, V>, variables: V, options: RequestOptions = {}): Promise<T> {
  const body = JSON.stringify({ variables, extensions: asked(String(document)) });
  const response = await send(body, options);
  if (response.status === 401) throw signedOut('signed out');
  const answer = await read<T>(response);
  const error = answer.errors?.[0];
  if (error?.extensions?.code === 'UNAUTHENTICATED') throw signedOut(error.message);
  noteOutdated(answer.errors);
  if (error !== undefined || answer.data === undefined || answer.data === null) {
    throw new ApiFault('server', error?.message ?? `no data (${response.status})`);
  }
  return answer.data;
}

/** How the api is asked for an operation it knows: by the hash of its text. */
export function asked(hash: string): Record<string, unknown> {
  return { persistedQuery: { version: 1, sha256Hash: hash } };
}

async function send(body: string, options: RequestOptions): Promise<Response> {
  if (over) throw new ApiFault('signedOut', 'over');
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body,
      ...options,
    });
  } catch (error) {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : new ApiFault('offline', String(error));
  }
}

/** An answer that is no JSON comes from something between (a proxy, a server being restarted): the api was not reached. */
async function read<T>(response: Response): Promise<Answer<T>> {
  try {
    return (await response.json()) as Answer<T>;
  } catch {
    throw new ApiFault(response.status >= 500 ? 'offline' : 'server', `no JSON (${response.status})`);
  }
}
