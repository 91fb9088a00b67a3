import type { Client } from '../../../test/client.ts';
import { createWorld, type World } from '../../../test/world.ts';

let world: World;
let officer: Client;
let body: Client;
beforeAll(async () => {
  world = await createWorld();
  const { a = '' } = await world.addActors({ key: 'a' });
  officer = await world.as('CASE_OFFICER');
  body = await world.as('COORDINATOR', a);
});
afterAll(async () => world.stop());

const BYTES = Buffer.from('Föreskrift');

describe('a file', () => {
  it('comes in and goes out as it was, to be saved and never to be shown', async () => {
    const { status, uploadId, fileName, size } = await officer.upload('förslag.txt', BYTES, 'text/plain');
    expect([status, fileName, size]).toEqual([201, 'förslag.txt', BYTES.length]);
    const response = await officer.fetch(`/filer/${uploadId}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(BYTES);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="forslag.txt"; filename*=UTF-8''f%C3%B6rslag.txt`,
    );
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    const [row] = await world.sql<{ hash: string }>(
      'samsyn_authority',
      `SELECT encode(sha256, 'hex') AS hash FROM office.upload WHERE id = $1`,
      [uploadId],
    );
    const { createHash } = await import('node:crypto');
    expect(row?.hash).toBe(createHash('sha256').update(BYTES).digest('hex'));
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Users\\x\\svar.md', 'svar.md'],
    ['faktura\u202Efdp.txt', 'fakturafdp.txt'],
    ['a"\r\nSet-Cookie: x=1.txt', 'a"Set-Cookie: x=1.txt'],
  ])('named %j is kept as %j', async (name, kept) => {
    const { fileName, uploadId } = await officer.upload(name, BYTES);
    // some of it is already taken off by whoever writes the form
    expect([kept, kept.replaceAll('"', '%22')]).toContain(fileName.replace('%0D%0A', ''));
    expect((await officer.fetch(`/filer/${uploadId}`)).headers.get('set-cookie')).toBeNull();
  });

  it('of more than 20 MB is refused in Swedish, and nothing of it is kept', async () => {
    const before = await world.sql('samsyn_authority', 'SELECT count(*) FROM office.upload');
    const answer = await officer.upload('stor.pdf', Buffer.alloc(20 * 1024 * 1024 + 1, 1));
    expect(answer).toMatchObject({ status: 413, problem: { code: 'FILE_TOO_LARGE' } });
    expect(answer.problem.message).toContain('20 MB');
    expect(await world.sql('samsyn_authority', 'SELECT count(*) FROM office.upload')).toEqual(before);
  });

  it('of exactly 20 MB is taken', async () => {
    expect(await officer.upload('lagom.txt', Buffer.alloc(20 * 1024 * 1024, 'a'))).toMatchObject({ status: 201 });
  });

  it.each(['svar.pdf', 'svar.docx', 'faktura\u202Efdp.exe', 'svar'])(
    'named %j that holds text is refused in words, and nothing of it is kept',
    async (name) => {
      const before = await world.sql('samsyn_authority', 'SELECT count(*) FROM office.upload');
      const answer = await officer.upload(name, BYTES);
      expect(answer).toMatchObject({ status: 422, problem: { code: 'FILE_NAME' } });
      expect(answer.problem.message).toContain('men innehållet är text. Spara filen på nytt');
      expect(await world.sql('samsyn_authority', 'SELECT count(*) FROM office.upload')).toEqual(before);
    },
  );

  it('without content is refused', async () => {
    expect(await officer.upload('tom.txt', Buffer.alloc(0))).toMatchObject({
      status: 400,
      problem: { code: 'FILE_EMPTY' },
    });
  });

  it('that is no form is refused', async () => {
    const response = await officer.fetch('/filer', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect([response.status, await response.json()]).toMatchObject([400, { problem: { code: 'FILE_MISSING' } }]);
  });
});

describe('who may', () => {
  it('bring files: the authority; a body is told that there is no such door', async () => {
    expect(await body.upload('a.txt', BYTES)).toMatchObject({ status: 404, problem: { code: 'NOT_FOUND' } });
    expect(await world.anonymous().upload('a.txt', BYTES)).toMatchObject({ status: 401 });
  });

  it('take them: a body not those of rounds it is not asked in, and nobody one that is not there', async () => {
    const { uploadId } = await officer.upload('a.txt', BYTES);
    expect((await body.fetch(`/filer/${uploadId}`)).status).toBe(404);
    expect((await officer.fetch(`/filer/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await officer.fetch('/filer/x')).status).toBe(404);
  });
});
