import type { Client, Loose } from '../../../test/client.ts';
import { createWorld, type World } from '../../../test/world.ts';

const TEXT = `Socialstyrelsens föreskrifter om beredskapsplanering

Socialstyrelsen föreskriver följande med stöd av 6 a kap. 5 § hälso- och sjukvårdsförordningen (2017:80).

1 kap. Inledande bestämmelser

Tillämpningsområde

1 § Dessa föreskrifter gäller planering inför höjd beredskap.

2 § Med vårdgivare avses den som bedriver hälso- och sjukvård.

2 kap. Planering

1 § Varje region ska ha en plan. Planen ska innehålla

1. en beskrivning av ledningen, och

2. uppgifter om försörjningen.

2 § Planen ska övas vartannat år.

Allmänna råd till 2 kap. 2 §

Övningar bör göras tillsammans med kommuner.
`;

const FIELDS = `__typename id version state title sourceText canUndo versionId updatedBy
  provisions { id parentId kind depth label address path heading text } notUnderstood { index text } problems { code message field }`;
const DRAFT = `__typename ... on Draft { ${FIELDS} } ... on Refusal { code problems { code field } }`;
const STALE = `... on Stale { currentVersion changedBy current }`;
const IMPORT = `mutation ($input: ImportDraftInput!) { importDraft(input: $input) { ${DRAFT} ... on ImportQuestion { code choices uploadId } } }`;
const EDIT = `mutation ($id: ID!, $v: Int!, $op: DraftOperationInput!) { editDraft(draftId: $id, expectedVersion: $v, operation: $op) { ${DRAFT} ${STALE} } }`;
const UNDO = `mutation ($id: ID!, $v: Int!) { undoDraftEdit(draftId: $id, expectedVersion: $v) { ${DRAFT} ${STALE} } }`;
const PUBLISH = `mutation ($id: ID!, $v: Int!) { publishDraft(draftId: $id, expectedVersion: $v) { __typename
  ... on VersionSummary { id number title sections contentHash } ${STALE} ... on Refusal { code problems { code field message } } } }`;

let world: World;
let lawyer: Client;
let officer: Client;
beforeAll(async () => {
  world = await createWorld();
  lawyer = await world.as('LEGAL_ADVISER');
  officer = await world.as('CASE_OFFICER');
});
afterAll(async () => world.stop());

async function imported(input: object = { pastedText: TEXT }): Promise<Loose> {
  return (await lawyer.ask(IMPORT, { input })).importDraft;
}
async function edited(draft: Loose, op: object): Promise<Loose> {
  return (await lawyer.ask(EDIT, { id: draft.id, v: draft.version, op })).editDraft;
}
const at = (draft: Loose, address: string): Loose => draft.provisions.find((row: Loose) => row.address === address);

describe('a draft from pasted text', () => {
  let draft: Loose;
  beforeAll(async () => {
    draft = await imported();
  });

  it('has the structure of the text', () => {
    const shape = draft.provisions.map((row: Loose) => `${row.kind} ${row.address}`);
    expect(shape).toEqual(
      expect.arrayContaining([
        'CHAPTER 1 kap.',
        'SECTION 1 kap. 1 §',
        'SECTION 2 kap. 1 §',
        'ITEM 2 kap. 1 § 1 st 2 p',
      ]),
    );
    expect(draft).toMatchObject({
      __typename: 'Draft',
      state: 'IN_REVIEW',
      version: 1,
      canUndo: false,
      versionId: null,
    });
    expect(draft.title).toContain('beredskapsplanering');
    expect(draft.sourceText).toContain('Tillämpningsområde');
    expect(at(draft, '2 kap. 2 §')).toMatchObject({ path: '2-kap/2-§' });
  });

  it('is read again as it was kept', async () => {
    const { draft: again } = await officer.ask(`query ($id: ID!) { draft(id: $id) { ${FIELDS} } }`, { id: draft.id });
    expect(again).toEqual(draft);
  });

  it('is listed', async () => {
    const { drafts } = await officer.ask(`{ drafts { id title state sections notUnderstood fileName } }`);
    expect(drafts).toContainEqual({
      id: draft.id,
      title: draft.title,
      state: 'IN_REVIEW',
      sections: 4,
      notUnderstood: draft.notUnderstood.length,
      fileName: null,
    });
  });
});

describe('mending', () => {
  it('changes one thing at a time, and each can be undone', async () => {
    const first = await imported();
    const section = at(first, '2 kap. 2 §');
    const words = first.provisions.find((row: Loose) => row.parentId === section.id);
    const second = await edited(first, { kind: 'EDIT_TEXT', provisionId: words.id, text: 'Planen ska övas varje år.' });
    expect(at(second, words.address).text).toBe('Planen ska övas varje år.');
    const third = await edited(second, { kind: 'CHANGE_LABEL', provisionId: section.id, label: '3 §' });
    expect(third.provisions.find((row: Loose) => row.id === section.id)).toMatchObject({ address: '2 kap. 3 §' });
    expect(third).toMatchObject({ version: 3, canUndo: true });
    const undone = (await lawyer.ask(UNDO, { id: first.id, v: 3 })).undoDraftEdit;
    expect(undone.provisions).toEqual(second.provisions);
    const original = (await lawyer.ask(UNDO, { id: first.id, v: undone.version })).undoDraftEdit;
    expect(original.provisions).toEqual(first.provisions);
    expect(original).toMatchObject({ canUndo: false, version: 5 });
    const nothing = (await lawyer.ask(UNDO, { id: first.id, v: 5 })).undoDraftEdit;
    expect(nothing).toMatchObject({ __typename: 'Refusal', code: 'NOTHING_TO_UNDO' });
  });

  it('tells a second person that somebody was first, and shows the draft as it now stands', async () => {
    const first = await imported();
    const second = await edited(first, { kind: 'EDIT_TITLE', text: 'Ny rubrik' });
    const late = await edited(first, { kind: 'EDIT_TITLE', text: 'En annan' });
    expect(late).toMatchObject({ __typename: 'Stale', currentVersion: 2, current: { title: 'Ny rubrik', version: 2 } });
    expect(second.title).toBe('Ny rubrik');
  });

  it('loses neither of two changes made at once', async () => {
    const first = await imported();
    const answers = await Promise.all(['A', 'B'].map(async (text) => edited(first, { kind: 'EDIT_TITLE', text })));
    expect(answers.map(({ __typename: name }) => name).sort()).toEqual(['Draft', 'Stale']);
  });

  it('refuses in Swedish what cannot be done', async () => {
    const draft = await imported();
    const [head] = draft.provisions;
    const refused = await edited(draft, { kind: 'MOVE_UP', provisionId: head.id });
    expect(refused).toMatchObject({ __typename: 'Refusal' });
    const gone = await edited(draft, { kind: 'PROMOTE', provisionId: crypto.randomUUID() });
    expect(gone).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
    const reasonless = await edited(draft, { kind: 'DISMISS_NOT_UNDERSTOOD', index: 99, reason: '' });
    expect(reasonless).toMatchObject({ __typename: 'Refusal', code: 'PASSAGE_UNKNOWN' });
  });
});

describe('publishing', () => {
  it('makes an immutable version with every provision as a row', async () => {
    const draft = await imported();
    const version = (await lawyer.ask(PUBLISH, { id: draft.id, v: draft.version })).publishDraft;
    expect(version).toMatchObject({ __typename: 'VersionSummary', number: 1, title: draft.title, sections: 4 });
    const { version: read } = await officer.ask(
      `query ($id: ID!) { version(id: $id) { id number title enactingClause contentHash publishedBy publishedAt
        provisions { id parentId kind depth label address path heading text } } }`,
      { id: version.id },
    );
    expect(read.provisions).toEqual(draft.provisions);
    expect(read).toMatchObject({ contentHash: version.contentHash, publishedBy: 'LEGAL_ADVISER 1' });
    expect(Date.parse(read.publishedAt)).not.toBeNaN();
    const again = (await lawyer.ask(PUBLISH, { id: draft.id, v: draft.version + 1 })).publishDraft;
    expect(again).toMatchObject({ __typename: 'Refusal', code: 'ALREADY_PUBLISHED' });
    for (const role of ['samsyn_authority', 'owner'] as const) {
      const change = world.sql(role, `UPDATE record.provision SET text = 'x' WHERE version_id = $1`, [version.id]);
      await expect(change).rejects.toThrow();
    }
  });

  it('gives the same text the same hash', async () => {
    const hashes = await Promise.all(
      [1, 2].map(async () => {
        const draft = await imported();
        return (await lawyer.ask(PUBLISH, { id: draft.id, v: 1 })).publishDraft.contentHash;
      }),
    );
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('is refused while the structure has faults, which are all named', async () => {
    const draft = await imported();
    const once = await edited(draft, { kind: 'CHANGE_LABEL', provisionId: at(draft, '2 kap. 2 §').id, label: '1 §' });
    const twice = await edited(once, { kind: 'CHANGE_LABEL', provisionId: at(draft, '1 kap. 2 §').id, label: '1 §' });
    const refused = (await lawyer.ask(PUBLISH, { id: draft.id, v: twice.version })).publishDraft;
    expect(refused.__typename).toBe('Refusal');
    expect(refused.problems.filter(({ code }: Loose) => code === 'DUPLICATE_LABEL')).toHaveLength(2);
  });

  it('reads a whole version in one statement', async () => {
    const draft = await imported();
    const { id } = (await lawyer.ask(PUBLISH, { id: draft.id, v: 1 })).publishDraft;
    const ask = async () =>
      officer.ask(`query ($id: ID!) { version(id: $id) { title provisions { id text } } }`, { id });
    await ask(); // the session is known from here on
    expect(await world.statementsDuring(ask)).toHaveLength(1);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['nothing', { pastedText: '  ' }, 'SOURCE_MISSING'],
    ['a file that is not there', { uploadId: crypto.randomUUID() }, 'UPLOAD_UNKNOWN'],
    ['an id that is none', { uploadId: 'x' }, 'NOT_FOUND'],
    ['an odd answer', { pastedText: TEXT, trackedChanges: 'MAYBE' }, 'TRACKED_CHANGES_CHOICE'],
  ])('%s is refused', async (_, input, code) => {
    expect(await imported(input)).toMatchObject({ __typename: 'Refusal', code });
  });

  it('a binary file is refused with what to do', async () => {
    const { uploadId } = await lawyer.upload(
      'bild.png',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    );
    expect(await imported({ uploadId })).toMatchObject({ __typename: 'Refusal', code: 'UNKNOWN_TYPE' });
  });

  it('NUL characters are not kept and not a fault', async () => {
    const answer = await lawyer.send(IMPORT, { input: { pastedText: `${TEXT}\u0000` } });
    expect(answer.status).toBeLessThan(500);
    expect(answer.errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL_SERVER_ERROR');
  });
});

describe('who may', () => {
  it('only the legal adviser writes drafts; a body does not know that they are there', async () => {
    const { region } = await world.addActors({ key: 'region' });
    const body = await world.as('COORDINATOR', region);
    const draft = await imported();
    for (const client of [officer, body]) {
      const { importDraft } = await client.ask(IMPORT, { input: { pastedText: TEXT } });
      expect(importDraft).toMatchObject({ __typename: 'Refusal', code: 'NOT_FOUND' });
    }
    expect((await body.ask(`query ($id: ID!) { draft(id: $id) { id } }`, { id: draft.id })).draft).toBeNull();
  });
});
