import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import {
  checkSealed,
  COMPILATION_FORMAT,
  COMPILATION_FORMAT_WITH_FILES,
  type CompilationSeal,
  parseSealed,
  SEALED_BEGINS,
  sealedEnd,
  sealedFileOf,
} from './compilation-seal.ts';
import { type ReceiptTools, signedText } from './receipt.ts';

const hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const tools: ReceiptTools = {
  sha256: async (bytes) => hex(bytes),
  verify: async (_, bytes, signature) =>
    verify(null, bytes, publicKey, Buffer.from(signature, 'base64url')) ? 'VALID' : 'INVALID',
};

const AT = '2027-03-01T09:00:00.000Z';
const compilation = {
  bodies: [{ name: 'Region Uppsala' }],
  comments: [{ bodyName: 'Region Uppsala', number: 1, text: 'Vi avstyrker 5 § 😀.' }],
  format: COMPILATION_FORMAT,
  round: { generatedAt: AT, title: 'Remiss' },
};
const word = Buffer.from('PK, a file');

function file(said: object = compilation, change: Partial<CompilationSeal> = {}): string {
  const text = canonicalJson(said);
  const seal: CompilationSeal = {
    ...{ format: COMPILATION_FORMAT, authority: 'Socialstyrelsen', roundId: 'r', roundTitle: 'Remiss' },
    ...{ roundRegistrationNumber: '1/2027', versionId: 'v', versionNumber: 1, versionHash: 'h', edition: 1 },
    ...{ follows: null, reason: '', putTogetherAt: AT, putTogetherBy: 'Redaktör 1', contentAt: AT, sealedAt: AT },
    ...{ comments: 1, bodies: 1, contentHash: hex(text), seal: null, keyId: 'k' },
    files: [{ form: 'DOCX', size: word.length, sha256: hex(word) }],
    ...change,
  };
  const signature = sign(null, Buffer.from(signedText(seal)), privateKey).toString('base64url');
  return `${SEALED_BEGINS}${text}${sealedEnd({ ...seal, signature })}`;
}

const found = async (text: string): Promise<[string, boolean | null, string[]?][]> => {
  const sealed = parseSealed(text);
  if (sealed === null) throw new Error('not read');
  return (await checkSealed(sealed, tools)).map(({ what, ok, differs }) =>
    differs?.length ? [what, ok, differs] : [what, ok],
  );
};
const HOLDS = [
  ['CODE', true],
  ['ANSWER', true],
  ['SIGNATURE', true],
];

describe('a sealed compilation', () => {
  it('is one canonical text, and holds however its file is laid out', async () => {
    const text = file();
    expect(canonicalJson(JSON.parse(text))).toBe(text);
    expect(await found(text)).toEqual(HOLDS);
    expect(await found(JSON.stringify(JSON.parse(text), null, 2))).toEqual(HOLDS);
  });

  it('with the files of the answers is of another form, and holds as well', async () => {
    const format = COMPILATION_FORMAT_WITH_FILES;
    const files = [{ title: 'Underlag', fileName: 'u.pdf', size: 9, sha256: hex('u') }];
    const text = file({ ...compilation, format, bodies: [{ name: 'Region Uppsala', files }] }, { format });
    expect(parseSealed(text)?.seal.format).toBe('samsyn-compilation-2');
    expect(await found(text)).toEqual(HOLDS);
    expect(await found(text.replace(hex('u'), hex('another')))).toEqual([['CODE', false], ...HOLDS.slice(1)]);
  });

  it.each<[string, (text: string) => string, unknown]>([
    ['a word of a point', (text) => text.replace('avstyrker', 'tillstyrker'), [['CODE', false], ...HOLDS.slice(1)]],
    [
      'who put it together',
      (text) => text.replace('Redaktör 1', 'Redaktör 2'),
      [...HOLDS.slice(0, 2), ['SIGNATURE', false]],
    ],
    [
      'a file beside it',
      (text) => text.replace(hex(word), hex('another')),
      [...HOLDS.slice(0, 2), ['SIGNATURE', false]],
    ],
  ])('tells that somebody has changed %s', async (_, change, expected) => {
    expect(await found(change(file()))).toEqual(expected);
  });

  it('tells that the signed seal is over something else than is in the file', async () => {
    const fewer = { ...compilation, comments: [], round: { generatedAt: AT, title: 'En annan remiss' } };
    expect(await found(file(fewer))).toContainEqual(['ANSWER', false, ['comments', 'round']]);
    expect(await found(file({ ...compilation, bodies: 'none' }))).toContainEqual(['ANSWER', false, ['form']]);
  });

  it('knows the files that were written with it by their bytes', async () => {
    const { seal } = parseSealed(file())!;
    expect(await sealedFileOf(word, seal, tools)).toMatchObject({ form: 'DOCX' });
    expect(await sealedFileOf(Buffer.from('PK, another'), seal, tools)).toBeNull();
  });

  it.each(['', '{}', '[1]', 'null', '{"compilation":{},"seal":{"format":"samsyn-compilation-3"}}'])(
    'is not read out of %s',
    (text) => expect(parseSealed(text)).toBeNull(),
  );
});
