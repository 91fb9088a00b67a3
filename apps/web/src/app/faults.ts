import { ApiFault, type Fault } from './api.ts';

export type { Fault } from './api.ts';

interface ForeignError {
  name?: string;
  statusCode?: number;
  errors?: { extensions?: { code?: string } }[];
}

/** Sorts an error thrown by `request` or by Apollo Client (known by its names, so that this file does not carry it). */
export function faultOf(error: unknown): Fault {
  if (error instanceof ApiFault) return error.fault;
  const { name, statusCode, errors } = (error ?? {}) as ForeignError;
  if (name === 'CombinedGraphQLErrors') {
    return errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') ? 'signedOut' : 'server';
  }
  if (name === 'ServerError' || name === 'ServerParseError') return statusCode === 401 ? 'signedOut' : 'server';
  return error instanceof TypeError ? 'offline' : 'server';
}
