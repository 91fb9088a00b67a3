import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseIn } from './database.ts';

const ADDRESS = 'postgres://samsyn:hemlig@localhost/samsyn';

describe('the database a command is about', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'samsyn-cli-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is told by the option before the variable, and by the variable before the file', () => {
    const DATABASE_URL_FILE = join(folder, 'address');
    writeFileSync(DATABASE_URL_FILE, `${ADDRESS}\n`);
    expect(databaseIn(new Map(), 'x', { DATABASE_URL_FILE })).toBe(ADDRESS);
    expect(databaseIn(new Map(), 'x', { DATABASE_URL: 'a', DATABASE_URL_FILE })).toBe('a');
    expect(databaseIn(new Map([['database', 'b']]), 'x', { DATABASE_URL: 'a' })).toBe('b');
  });

  it('must be told, and a file must be there', () => {
    expect(() => databaseIn(new Map(), 'x', {})).toThrow('DATABASE_URL');
    expect(() => databaseIn(new Map(), 'x', { DATABASE_URL_FILE: join(folder, 'none') })).toThrow('kan inte läsas');
  });
});
