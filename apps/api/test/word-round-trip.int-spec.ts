import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { revisingAs } from '@samsyn/testing';
import type { Client, Loose } from './client.ts';
import { publish, type PublishedVersion, SMALL_DRAFT } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const TEXT = SMALL_DRAFT.replace('Föreskrifter om', 'Socialstyrelsens föreskrifter om');
const OFFICE = process.env['SAMSYN_SOFFICE'] ?? '/usr/bin/soffice';
const officePresent = existsSync(OFFICE) && existsSync('/usr/lib/libreoffice/share/config/soffice.cfg/modules/swriter');
const describeWithOffice = officePresent ? describe : describe.skip;

/**
 * A Word file opened in LibreOffice, changed and saved as Word again. It is changed in LibreOffice's own form of the document, which is one XML
 * text: what a change of words or paragraphs leaves there is what it would have left on the screen.
 */
function editedInOffice(bytes: Uint8Array, edit: (document: string) => string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-word-'));
  const convert = (file: string, to: string): string => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', folder, join(folder, file)];
    execFileSync(OFFICE, args, { stdio: 'ignore', timeout: 60_000 });
    return file.replace(/\.\w+$/u, `.${to}`);
  };
  try {
    writeFileSync(join(folder, 'version.docx'), bytes);
    const flat = join(folder, convert('version.docx', 'fodt'));
    writeFileSync(flat, edit(readFileSync(flat, 'utf8')));
    return readFileSync(join(folder, convert('version.fodt', 'docx')));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Words changed, a section put in, and the one after it renumbered. */
function edit(document: string): string {
  const changed = document.replace('ses över varje år', 'ses över vart tredje år');
  const paragraph = [
    ...changed.matchAll(/<text:p [^>]*>(?:(?!<\/text:p>)[^])*Regionen ska ha en plan[^]*?<\/text:p>/gu),
  ].at(0);
  if (paragraph === undefined || changed === document) throw new Error('the text to change is not in the document');
  const style = /text:style-name="[^"]*"/u.exec(paragraph[0])?.[0] ?? '';
  const inserted = `<text:p ${style}>2 § Med ledning avses den som regionen har utsett.</text:p>`;
  const renumbered = paragraph[0].replace(/2(\s|<[^>]*>)*§/u, (label) => label.replace('2', '3'));
  if (renumbered === paragraph[0]) throw new Error(`no label in ${paragraph[0]}`);
  return changed.replace(paragraph[0], inserted + renumbered);
}

describeWithOffice(
  `a version worked on in LibreOffice${officePresent ? '' : ' (skipped: LibreOffice is not installed)'}`,
  () => {
    let world: World;
    let [adviser, publisher]: Client[] = [];
    let version: PublishedVersion;

    beforeAll(async () => {
      world = await createWorld();
      [adviser, publisher] = [await world.as('LEGAL_ADVISER'), await world.as('LEGAL_ADVISER')];
      version = await publish(world, TEXT);
    });
    afterAll(async () => world?.stop());

    it('comes back as the next version, and every provision has the id it had', async () => {
      const word = await adviser!.fetch(`/export/foreskrift/${version.id}/version.docx`);
      expect(word.status).toBe(200);
      expect(word.headers.get('content-disposition')).toContain('version 1.docx');
      const bytes = editedInOffice(new Uint8Array(await word.arrayBuffer()), edit);
      const upload = await adviser!.upload('version 2.docx', bytes);
      expect(upload.status).toBe(201);
      const { importDraft } = await adviser!.ask(
        `mutation ($i: ImportDraftInput!) { importDraft(input: $i) { __typename ... on Refusal { code message } ... on Draft { id notUnderstood { text }
         provisions { id address text } } } }`,
        { i: { uploadId: upload.uploadId, followsVersionId: version.id } },
      );
      expect(importDraft).toMatchObject({ __typename: 'Draft', notUnderstood: [] });
      const [doing, other] = [revisingAs(adviser!), revisingAs(publisher!)];
      const compared = await doing.compare(importDraft.id);
      expect(compared.edges).toEqual([]);
      expect(compared.spans.map(({ kind, fromAddress, toAddress }) => [kind, fromAddress, toAddress])).toEqual(
        expect.arrayContaining([
          ['INSERTED', null, '1 kap. 2 §'],
          ['RENUMBERED', '1 kap. 2 §', '1 kap. 3 §'],
          ['EDITED', '1 kap. 2 § 2 st', '1 kap. 3 § 2 st'],
        ]),
      );
      const spanIds = compared.spans.filter(({ explainsItself }) => !explainsItself).map(({ id }) => id);
      expect(spanIds).toHaveLength(2);
      const { draftId } = compared;
      await doing.explain({ draftId, spanIds, metIds: [], words: 'Arbetat om i Word.' });
      await doing.judgeMaterial(draftId, false, 'I sak desamma.');
      const { id } = await other.publish(draftId, (await doing.handIn(draftId)).version);

      const read = await adviser!.ask('query ($id: ID!) { version(id: $id) { provisions { id address } } }', { id });
      const now = new Map<string, string>(read.version.provisions.map((one: Loose) => [one.id, one.address]));
      const kept = Object.entries(version.at).map(([address, own]) => [address, now.get(own)]);
      expect(kept).toHaveLength(Object.keys(version.at).length);
      for (const [address = '', after] of kept) expect(after).toBe(address.replace(/^1 kap\. 2 §/u, '1 kap. 3 §'));
      expect(now.size).toBeGreaterThan(kept.length);
    }, 120_000);

    it('is for who may read the version', async () => {
      const actors = await world.addActors({ key: 'a' });
      const body = await world.as('COORDINATOR', actors['a']);
      expect((await body.fetch(`/export/foreskrift/${version.id}/version.docx`)).status).toBe(404);
      expect((await world.anonymous().fetch(`/export/foreskrift/${version.id}/version.docx`)).status).toBe(401);
    });
  },
);
