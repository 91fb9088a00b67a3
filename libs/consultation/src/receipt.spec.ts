import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { canonicalAnswer, type FirstCanonicalAnswer } from './canonical-answer.ts';
import { pdfAttachments, pdfSignature, withPdfSignature } from './receipt-pdf.ts';
import {
  checkReceipt,
  parseReceipt,
  signedText,
  type Receipt,
  type ReceiptTools,
  type SignedReceipt,
} from './receipt.ts';
import type { Signing } from './signing.ts';

const hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const KEY = 'k'.repeat(43);

const tools: ReceiptTools = {
  sha256: async (bytes) => hex(bytes),
  verify: async (keyId, bytes, signature) =>
    keyId !== KEY
      ? 'UNKNOWN_KEY'
      : verify(null, bytes, publicKey, Buffer.from(signature, 'base64url'))
        ? 'VALID'
        : 'INVALID',
};

const answer: FirstCanonicalAnswer = {
  format: 'samsyn-answer-1',
  roundId: 'r',
  versionId: 'v',
  versionHash: 'h',
  organisationId: 'o',
  overallStance: 'SUPPORTS',
  endorsesActorId: null,
  generalText: { type: 'doc', content: [{ type: 'text', text: 'Vi tillstyrker, 5 § och 😀.' }] },
  stances: [],
  comments: [],
};

function signed(change: Partial<Receipt> = {}): SignedReceipt {
  const text = canonicalAnswer(answer);
  const receipt: Receipt = {
    format: 'samsyn-receipt-1',
    number: 'SAM-2026-000001',
    authority: 'Socialstyrelsen',
    organisationId: 'o',
    organisationName: 'Region Uppsala',
    roundId: 'r',
    roundTitle: 'Remiss',
    roundRegistrationNumber: '1/2026',
    versionId: 'v',
    versionNumber: 1,
    versionHash: 'h',
    contentHash: hex(text),
    receivedAt: '2026-11-22T11:00:00.000Z',
    late: false,
    overallStance: 'SUPPORTS',
    comments: 0,
    submittedBy: 'Samordnare 1',
    seal: null,
    keyId: KEY,
    answer: text,
    ...change,
  };
  return { ...receipt, signature: sign(null, Buffer.from(signedText(receipt)), privateKey).toString('base64url') };
}

const failed = async (receipt: SignedReceipt) =>
  (await checkReceipt(receipt, tools)).filter(({ ok }) => ok !== true).map(({ what }) => what);

const OWN: Signing = {
  capacity: 'OWN',
  role: 'COORDINATOR',
  onBehalfOf: null,
  board: null,
  meetingOn: null,
  minutesSection: null,
  preliminary: false,
};

describe('a receipt', () => {
  it('holds as it was written, in whatever order its fields come', async () => {
    const receipt = parseReceipt(JSON.stringify(signed(), null, 2)) as SignedReceipt;
    expect(await failed(receipt)).toEqual([]);
    expect(await failed(Object.fromEntries(Object.entries(receipt).reverse()) as unknown as SignedReceipt)).toEqual([]);
  });

  it('fails when any character of its file says something else', async () => {
    const text = JSON.stringify(signed());
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('a', 'B', '7', 'å', ' '), async (at, letter) => {
        const altered = text.slice(0, at) + letter + text.slice(at + 1);
        const receipt = parseReceipt(altered);
        fc.pre(receipt !== null && JSON.stringify(receipt) !== text);
        // the last character of an unpadded base64url says two bits that no byte has
        fc.pre(receipt !== null && !sameSignature(receipt));
        expect(await failed(receipt as SignedReceipt)).not.toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of the third form says what it follows, and of an answer in another order that there is no stance', async () => {
    const placeholder = canonicalAnswer({
      ...answer,
      format: 'samsyn-answer-2',
      form: 'OTHER_ORDER',
      previous: 'p',
      overallStance: null,
      endorsesResponseId: null,
      generalText: null,
      comments: [],
    });
    const third = {
      format: 'samsyn-receipt-3',
      submission: 2,
      form: 'OTHER_ORDER',
      follows: 'SAM-1',
      signing: OWN,
    } as const;
    const receipt = signed({ ...third, overallStance: null, answer: placeholder, contentHash: hex(placeholder) });
    expect(parseReceipt(JSON.stringify(receipt))).toEqual(receipt);
    expect(await failed(receipt)).toEqual([]);
    expect(await failed(signed({ ...receipt, form: 'ANSWER', overallStance: 'SUPPORTS' }))).toEqual(['ANSWER']);
    for (const change of [
      { form: undefined },
      { submission: undefined },
      { follows: 3 },
      { overallStance: 'SUPPORTS' },
    ])
      expect(parseReceipt(JSON.stringify({ ...receipt, ...change }))).toBeNull();
    expect(parseReceipt(JSON.stringify({ ...signed(), overallStance: null }))).toBeNull();
  });

  it('of the sixth form names the files, as the answer does, with or without questions and a promised day', async () => {
    const attachments = [{ title: 'Kostnader', fileName: 'kostnader.pdf', size: 12, sha256: 'b'.repeat(64) }];
    const whole = { ...answer, form: 'ANSWER' as const, previous: null, endorsesResponseId: null, comments: [] };
    const parts = { questionsHash: null, answers: [], attachments };
    const text = canonicalAnswer({ ...whole, ...parts, format: 'samsyn-answer-4' });
    const receipt = signed({
      ...({ format: 'samsyn-receipt-6', submission: 1, form: 'ANSWER', follows: null, signing: OWN } as const),
      ...{ attachments, answer: text, contentHash: hex(text) },
    });
    expect(parseReceipt(JSON.stringify(receipt))).toEqual(receipt);
    expect(await failed(receipt)).toEqual([]);
    const another = attachments.map((one) => ({ ...one, sha256: 'c'.repeat(64) }));
    expect(await failed({ ...receipt, attachments: another })).toEqual(['ANSWER', 'SIGNATURE']);
    for (const change of [
      { attachments: undefined },
      { attachments: [] },
      { attachments: [{ title: 'Kostnader' }] },
      { promisedUntil: 3 },
      { questionsHash: 'q' },
      { format: 'samsyn-receipt-3' },
    ])
      expect(parseReceipt(JSON.stringify({ ...receipt, ...change }))).toBeNull();
    for (const more of [{ promisedUntil: '2026-12-18T22:59:59.999Z' }, { answers: 3, questionsHash: 'q' }])
      expect(parseReceipt(JSON.stringify({ ...receipt, ...more }))).toEqual({ ...receipt, ...more });
  });

  it('of the fifth form names the day that was promised, with or without questions', async () => {
    const text = canonicalAnswer({
      ...answer,
      format: 'samsyn-answer-2',
      form: 'ANSWER',
      previous: null,
      endorsesResponseId: null,
      comments: [],
    });
    const fifth = {
      ...({ format: 'samsyn-receipt-5', submission: 1, form: 'ANSWER', follows: null, signing: OWN } as const),
      ...{ promisedUntil: '2026-12-18T22:59:59.999Z', answer: text, contentHash: hex(text) },
    };
    const receipt = signed(fifth);
    expect(parseReceipt(JSON.stringify(receipt))).toEqual(receipt);
    expect(await failed(receipt)).toEqual([]);
    expect(await failed({ ...receipt, promisedUntil: '2027-01-18T22:59:59.999Z' })).toEqual(['SIGNATURE']);
    for (const change of [
      { promisedUntil: undefined },
      { promisedUntil: null },
      { answers: 3 },
      { questionsHash: 'q' },
      { form: undefined },
      // a form that knows of no promise says nothing of one
      { format: 'samsyn-receipt-3' },
    ])
      expect(parseReceipt(JSON.stringify({ ...receipt, ...change }))).toBeNull();
    const asked = { ...receipt, answers: 3, questionsHash: 'q', overallStance: null };
    expect(parseReceipt(JSON.stringify(asked))).toEqual(asked);
  });

  it('says what differs: the code, the answer it is about, the signature, the key', async () => {
    const receipt = signed();
    const other = canonicalAnswer({ ...answer, generalText: { type: 'doc' } });
    expect(await failed({ ...receipt, answer: other })).toEqual(['CODE', 'SIGNATURE']);
    expect(await failed({ ...receipt, late: true })).toEqual(['SIGNATURE']);
    const [, about] = await checkReceipt(signed({ roundId: 'x', versionHash: 'y', comments: 3 }), tools);
    expect(about).toEqual({ what: 'ANSWER', ok: false, differs: ['roundId', 'versionHash', 'comments'] });
    const [, form] = await checkReceipt(signed({ answer: '{"b":1,"a":2}', contentHash: hex('{"b":1,"a":2}') }), tools);
    expect(form).toMatchObject({ ok: false, differs: ['form'] });
    const [, , key] = await checkReceipt(signed({ keyId: 'x'.repeat(43) }), tools);
    expect(key).toMatchObject({ ok: false, signature: 'UNKNOWN_KEY' });
    const unchecked = { ...tools, verify: async () => 'NOT_CHECKED' as const };
    expect((await checkReceipt(receipt, unchecked)).map(({ ok }) => ok)).toEqual([true, true, null]);
    expect(await failed(signed({ roundTitle: 'x' }))).toEqual([]);
    expect(await failed({ ...receipt, roundTitle: '\ud800' })).toEqual(['SIGNATURE']);
  });

  it('signed by a revoked key proves nothing when it is dated after, and is to be looked into when before', async () => {
    const receipt = signed();
    const at = Date.parse(receipt.receivedAt);
    const found = async (from: number | null, given = receipt) =>
      (await checkReceipt(given, { ...tools, revokedFrom: (keyId) => (keyId === KEY ? from : null) }))[2];
    expect(await found(null)).toMatchObject({ ok: true, signature: 'VALID' });
    expect(await found(at)).toMatchObject({ ok: false, signature: 'REVOKED' });
    expect(await found(at + 1)).toMatchObject({ ok: null, signature: 'BEFORE_REVOKED' });
    expect(await found(at, { ...receipt, late: true })).toMatchObject({ ok: false, signature: 'INVALID' });
  });

  it('in the second form says in what capacity, and is the first form without it', () => {
    const signing = {
      capacity: 'DELEGATED' as const,
      role: 'CONTRIBUTOR' as const,
      onBehalfOf: 'Direktör 1',
      board: null,
      meetingOn: null,
      minutesSection: null,
      preliminary: false,
    };
    const second = signed({ format: 'samsyn-receipt-2', signing });
    expect(parseReceipt(JSON.stringify(second))).toEqual(second);
    const { signing: _, ...without } = second;
    expect(parseReceipt(JSON.stringify(without))).toBeNull();
    expect(parseReceipt(JSON.stringify({ ...second, format: 'samsyn-receipt-1' }))).toBeNull();
    expect(parseReceipt(JSON.stringify({ ...second, signing: { ...signing, preliminary: 'no' } }))).toBeNull();
    expect(parseReceipt(JSON.stringify({ ...second, format: 'samsyn-receipt-3' }))).toBeNull();
  });

  it('in the second form is forged when somebody else is said to have delegated', async () => {
    const own = {
      role: 'CONTRIBUTOR',
      board: null,
      meetingOn: null,
      minutesSection: null,
      preliminary: false,
    } as const;
    const second = signed({
      format: 'samsyn-receipt-2',
      signing: { ...own, capacity: 'DELEGATED', onBehalfOf: 'Direktör 1' },
    });
    expect(await failed(second)).toEqual([]);
    expect(await failed({ ...second, signing: { ...own, capacity: 'DELEGATED', onBehalfOf: 'Direktör 2' } })).toEqual([
      'SIGNATURE',
    ]);
  });

  it.each(['', 'null', '[]', '{}', '{"format":"samsyn-receipt-1"}', '%PDF-1.7'])('is not %j', (text) => {
    expect(parseReceipt(text)).toBeNull();
  });
});

function sameSignature(receipt: SignedReceipt): boolean {
  const { signature, ...rest } = signed();
  const { signature: altered, ...others } = receipt;
  return (
    JSON.stringify(rest) === JSON.stringify(others) &&
    Buffer.from(signature, 'base64url').equals(Buffer.from(altered, 'base64url'))
  );
}

describe('a receipt in PDF', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  const FILE = '{"a":"å"}';
  const pdf = bytes(
    `%PDF-1.7\n%\xff\xff\n1 0 obj\n<<\n/Type /EmbeddedFile\n/Params <<\n/Size 9\n>>\n/Length 9\n>>\nstream\n${FILE}\nendstream\nendobj\n` +
      `2 0 obj\n<<\n/Type /EmbeddedFile\n/Length 3\n/Filter /FlateDecode\n>>\nstream\nabc\nendstream\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n17\n%%EOF\n`,
  );
  const SIGNATURE = 's'.repeat(86);

  it('gives back key, signature and the very bytes that were signed', () => {
    const found = pdfSignature(withPdfSignature(pdf, KEY, SIGNATURE));
    expect(found).toMatchObject({ keyId: KEY, signature: SIGNATURE });
    expect(Buffer.from(found?.bytes ?? []).equals(pdf)).toBe(true);
  });

  it('has no signature where something was added behind it, or none was put in', () => {
    const file = withPdfSignature(pdf, KEY, SIGNATURE);
    expect(pdfSignature(pdf)).toBeNull();
    expect(pdfSignature(Buffer.concat([file, bytes('3 0 obj\nendobj\nstartxref\n9\n%%EOF\n')]))).toBeNull();
    expect(pdfSignature(bytes('no pdf'))).toBeNull();
    expect(() => withPdfSignature(bytes('no pdf'), KEY, SIGNATURE)).toThrow('not the end');
  });

  it('gives out what is attached as it is, and nothing that is compressed', () => {
    expect(pdfAttachments(pdf).map((one) => Buffer.from(one).toString('latin1'))).toEqual([FILE]);
    expect(pdfAttachments(bytes('/Type /EmbeddedFile'))).toEqual([]);
  });
});
