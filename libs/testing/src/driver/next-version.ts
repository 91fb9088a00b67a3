import type { GraphqlClient } from './client.ts';
import { revisingAs, type RevisionInHand } from './revision.ts';

/** The next version of a text, and why it is another. */
export interface NextVersion {
  text: string;
  followsVersionId: string;
  /** What became of provisions where a person has to say so; another list than this throws. */
  confirm: readonly string[];
  /** `comments`: ids of those that were met. */
  why: readonly { at: string; kind?: 'INSERTED' | 'REPEALED'; comments: readonly string[] }[];
  material: { yes: boolean; reason: string };
}

/** One legal adviser brings in the next version, confirms and explains it and hands it in; another publishes it. Its id. */
export async function publishNext(adviser: GraphqlClient, another: GraphqlClient, next: NextVersion): Promise<string> {
  const one = revisingAs(adviser);
  const draftId = await one.bringIn(next.followsVersionId, next.text);
  const compared = await one.compare(draftId);
  const names = compared.edges.map(({ name }) => name).toSorted();
  if (names.join(', ') !== next.confirm.toSorted().join(', ')) throw new Error(`to be confirmed: ${names.join(', ')}`);
  await one.judge({ draftId, keys: compared.edges.map(({ key }) => key), outcome: 'CONFIRMED' });
  for (const { at, kind, comments } of next.why) {
    const spanIds = compared.spans.filter((span) => !span.explainsItself && isAt(span, at, kind)).map(({ id }) => id);
    const metIds = compared.met.filter(({ commentId }) => comments.includes(commentId)).map(({ id }) => id);
    if (metIds.length !== comments.length) throw new Error(`not all were met that changed ${at}`);
    await one.explain({ draftId, spanIds, metIds });
  }
  await one.judgeMaterial(draftId, next.material.yes, next.material.reason);
  const { version } = await one.handIn(draftId);
  return (await revisingAs(another).publish(draftId, version)).id;
}

function isAt(span: RevisionInHand['spans'][number], at: string, kind: string | undefined): boolean {
  const address = kind === 'REPEALED' ? span.fromAddress : span.toAddress;
  const isKind = kind === undefined ? !['INSERTED', 'REPEALED'].includes(span.kind) : span.kind === kind;
  return isKind && (address === at || address?.startsWith(`${at} `) === true);
}
