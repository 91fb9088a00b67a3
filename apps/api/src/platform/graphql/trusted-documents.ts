import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { documents } from '@samsyn/contracts/documents';
import { parse } from 'graphql';
import type { Environment } from '../../config/environment.ts';
import { ENVIRONMENT } from '../environment.token.ts';
import { type CompiledDocument, CompiledDocuments } from './compiled-documents.ts';

/** What a request may hold besides its variables: the hash of a known document, or a document of its own. */
export interface Asked {
  query?: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: unknown;
}

/** The header with which an operator's own tools ask what no page asks. */
export const TOOLS_HEADER = 'x-samsyn-tools';

const HASH = /^[0-9a-f]{64}$/u;

/**
 * The operations of our own pages, by the hash of their text, in the form of Apollo's persisted queries (`extensions.persistedQuery`).
 * They were validated when the pages were built, so they go past the GraphQL server.
 */
@Injectable()
export class TrustedDocuments {
  private readonly texts = new Map(Object.entries(documents));
  private readonly toolsKey: Buffer | null;
  private readonly only: boolean;

  constructor(
    private readonly compiled: CompiledDocuments,
    private readonly schemas: GraphQLSchemaHost,
    @Inject(ENVIRONMENT) { GRAPHQL_DOCUMENTS, GRAPHQL_TOOLS_KEY }: Environment,
  ) {
    this.only = GRAPHQL_DOCUMENTS === 'trusted';
    this.toolsKey = GRAPHQL_TOOLS_KEY === undefined ? null : Buffer.from(GRAPHQL_TOOLS_KEY);
  }

  /** The hash a request asks by; undefined when it asks with a text of its own, or not at all. */
  hashIn({ extensions }: Asked): string | undefined {
    const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null };
    const hash = persistedQuery?.sha256Hash;
    return typeof hash === 'string' && HASH.test(hash) ? hash : undefined;
  }

  textOf(hash: string): string | undefined {
    return this.texts.get(hash);
  }

  /** The document as a compiled function; null when the GraphQL server must run it. */
  compiledOf(hash: string, text: string): CompiledDocument | null {
    const known = this.compiled.known(hash, null);
    if (known !== undefined) return known;
    return this.compiled.compile(this.schemas.schema, parse(text), hash, null);
  }

  /** Whether a document may be asked that no page of ours asks. */
  takesOthers(toolsKey: string | string[] | undefined): boolean {
    if (!this.only) return true;
    if (this.toolsKey === null || typeof toolsKey !== 'string') return false;
    const given = Buffer.from(toolsKey);
    return given.length === this.toolsKey.length && timingSafeEqual(given, this.toolsKey);
  }
}
