import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Client } from './client.ts';
import { openResponse, saveComment, saveResponse, sendRound, submit } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const CORPUS = process.env['SAMSYN_CORPUS'] ?? resolve(import.meta.dirname, '../../../../shared/corpus');

/** Real texts of every kind that comes to a legal adviser's desk; §§ as counted by hand or by the corpus's index, roughly. */
const TEXTS: readonly [path: string, sections: number][] = [
  ['01_regulations_sv/foreskrifter/AFS/AFS-2023-1.txt', 16],
  ['01_regulations_sv/foreskrifter/BFS/BFS-2024-13.txt', 33],
  ['01_regulations_sv/foreskrifter/BFS/BFS-2024-9.txt', 62],
  ['01_regulations_sv/foreskrifter/BFS/BFS-2025-2.txt', 55],
  ['01_regulations_sv/foreskrifter/BFS/BFS-2017-2.txt', 16],
];
const HOW_MANY = { sfs: 4, pdf: 2 };

const index = existsSync(CORPUS) ? readFileSync(resolve(CORPUS, 'INDEX.csv'), 'utf8').split('\n').slice(1) : [];
const filesIn = (folder: string): string[] =>
  index
    .map((line) => line.split(',')[0] ?? '')
    .filter((path) => path.startsWith(`${folder}/`) && existsSync(resolve(CORPUS, path)));

const describeWithCorpus = existsSync(CORPUS) ? describe : describe.skip;

describeWithCorpus('real texts, through the door the page uses (skipped where the corpus is absent)', () => {
  let world: World;
  let adviser: Client;
  let officer: Client;
  let body: Client;
  let editor: Client;
  let actors: Record<string, string>;

  beforeAll(async () => {
    world = await createWorld();
    actors = await world.addActors({ key: 'uppsala' });
    adviser = await world.as('LEGAL_ADVISER');
    officer = await world.as('CASE_OFFICER');
    body = await world.as('COORDINATOR', actors['uppsala']);
    editor = await world.as('EDITOR');
  });
  afterAll(async () => world.stop());

  const statutes = filesIn('01_regulations_sv/sfs')
    .slice(0, HOW_MANY.sfs)
    .map((path): [string, number] => [path, 0]);
  const pdfs = filesIn('01_regulations_sv/foreskrifter_pdf')
    .filter((path) => path.endsWith('.pdf'))
    .slice(0, HOW_MANY.pdf)
    .map((path): [string, number] => [path, 0]);

  it('has texts enough', () => {
    expect(TEXTS.length + statutes.length + pdfs.length).toBeGreaterThanOrEqual(10);
    expect(pdfs.length).toBeGreaterThan(0);
  });

  it.each([...TEXTS, ...statutes, ...pdfs])(
    '%s is read, published, sent, commented on, submitted and exported',
    async (path, expected) => {
      const upload = await adviser.upload(path.split('/').at(-1) ?? path, readFileSync(resolve(CORPUS, path)));
      expect(upload.status).toBe(201);
      const { importDraft } = await adviser.ask(
        `mutation ($input: ImportDraftInput!) { importDraft(input: $input) { __typename ... on Refusal { code message } ... on Draft { id version title provisions { kind address } notUnderstood { text } } } }`,
        { input: { uploadId: upload.uploadId } },
      );
      expect(importDraft).toMatchObject({ __typename: 'Draft' });
      const sections = importDraft.provisions.filter((one: { kind: string }) => one.kind === 'SECTION').length;
      if (expected > 0) expect(Math.abs(sections - expected)).toBeLessThanOrEqual(Math.max(1, 0.05 * expected));
      expect(sections).toBeGreaterThan(0);

      const { publishDraft } = await adviser.ask(
        `mutation ($id: ID!, $v: Int!) { publishDraft(draftId: $id, expectedVersion: $v) { __typename ... on Refusal { problems { message } } ... on VersionSummary { id sections } } }`,
        { id: importDraft.id, v: importDraft.version },
      );
      expect(publishDraft).toMatchObject({ __typename: 'VersionSummary', sections });
      const { version } = await adviser.ask(
        `query ($id: ID!) { version(id: $id) { provisions { id kind address text } } }`,
        { id: publishDraft.id },
      );
      const leaves = version.provisions.filter(
        (one: { text: string; kind: string }) => one.text.length > 20 && one.kind !== 'HEADING',
      );
      const leaf = leaves[Math.floor(leaves.length / 2)];

      const round = await sendRound(officer, publishDraft.id, [actors['uppsala'] ?? ''], {
        title: `Remiss ${path.split('/').at(-1)}`,
      });
      expect(round.__typename).toBe('Round');
      await openResponse(body, round.id);
      const exact = leaf.text.slice(2, 14);
      const segment = {
        provisionId: leaf.id,
        start: 2,
        end: 14,
        exact,
        prefix: leaf.text.slice(0, 2),
        suffix: leaf.text.slice(14, 40),
      };
      const saved = await saveComment(body, {
        roundId: round.id,
        provisionId: leaf.id,
        target: 'PHRASE',
        segments: [segment],
        proposedWording: `${leaf.text} Och mer.`,
      });
      expect(saved).toMatchObject({ __typename: 'SavedComment' });
      await saveResponse(body, { roundId: round.id, expectedVersion: 1, overallStance: 'SUPPORTS_WITH_CONDITIONS' });
      expect(await submit(body, round.id, 2)).toMatchObject({ __typename: 'Receipt', comments: 1 });

      const csv = await (await editor.fetch(`/export/remiss/${round.slug}/remissammanstallning.csv`)).text();
      expect(csv).toContain(leaf.address);
      const docx = await editor.fetch(`/export/remiss/${round.slug}/remissammanstallning.docx`);
      expect(
        Buffer.from(await docx.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    },
    60_000,
  );
});
