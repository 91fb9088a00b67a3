import type { Client, Loose } from './client.ts';

const COPY = `draftId head title checks { code severity address message provisionId } enactingClause lastChange { code address by } undone { code address by }
  present { name provisionId windowId } provisions { id kind label address text cells header }`;
const REVISED = `__typename ... on Refusal { code message } ... on RevisedDraft { copy { ${COPY} } rebased merged created
  followed { address from to } left { address text reason } }
  ... on RevisionClash { message changedBy words { provisionId front column address base theirs mine } copy { head } }`;
const START = 'mutation ($v: ID!) { startRevision(versionId: $v) { ... on Draft { id } } }';
export const OF = `query ($d: ID!) { workingCopy(draftId: $d) { ${COPY} } }`;
export const REVISE = `mutation ($d: ID!, $h: Int!, $c: [CommandInput!]!) { reviseDraft(draftId: $d, expectedHead: $h, commands: $c) { ${REVISED} } }`;
const UNDO = `mutation ($d: ID!, $h: Int!) { undoRevision(draftId: $d, expectedHead: $h) { __typename ... on WorkingCopy { ${COPY} } ... on Refusal { code }
  ... on Stale { currentVersion } } }`;
const REDO = UNDO.replace('undoRevision', 'redoRevision');
const PREVIEW = `query ($d: ID!, $c: CommandInput!) { commandPreview(draftId: $d, command: $c) { problem label renumbered { from to } followed { from to } left { text } } }`;
const TAKE = `mutation ($i: TakeOverInput!) { takeOverWordings(input: $i) { ${REVISED} } }`;

export const SUGGESTED = `query ($d: ID!) { draftSuggestions(draftId: $d) { id organisationName wording provisionId addition additionText takenBy } }`;
export const HERE = `mutation ($d: ID!, $w: ID!, $p: ID) { hereInDraft(draftId: $d, windowId: $w, provisionId: $p) { name provisionId windowId } }`;

/** The comments behind each change of words. */
export const said = ({ spans }: Loose): Loose[] =>
  spans
    .filter(({ kind }: Loose) => kind === 'EDITED')
    .map((span: Loose) => span.reasons.map((reason: Loose) => reason.commentId));

/** A working copy that follows the version, and what is done with it. */
export async function workingCopy(one: Client, another: Client, versionId: string) {
  const { startRevision } = await one.ask(START, { v: versionId });
  const d: string = startRevision.id;
  const now = async (): Promise<Loose> => (await one.ask(OF, { d })).workingCopy;
  const revise = async (by: Client, h: number, ...c: object[]): Promise<Loose> =>
    (await by.ask(REVISE, { d, h, c })).reviseDraft;
  return {
    ...{ d, now, revise },
    text: async (address: string): Promise<string> =>
      (await now()).provisions.find((row: Loose) => row.address === address)?.text,
    undo: async (h: number): Promise<Loose> => (await another.ask(UNDO, { d, h })).undoRevision,
    redo: async (h: number): Promise<Loose> => (await one.ask(REDO, { d, h })).redoRevision,
    preview: async (c: object): Promise<Loose> => (await one.ask(PREVIEW, { d, c })).commandPreview,
    take: async (i: object): Promise<Loose> => (await one.ask(TAKE, { i: { draftId: d, ...i } })).takeOverWordings,
  };
}
