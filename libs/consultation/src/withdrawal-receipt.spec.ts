import type { SignatureFinding } from './receipt.ts';
import { signedText } from './receipt.ts';
import { checkWithdrawal, parseWithdrawal, type SignedWithdrawal } from './withdrawal-receipt.ts';

const receipt: SignedWithdrawal = {
  format: 'samsyn-withdrawal-1',
  number: 'SAM-2026-000002',
  authority: 'Socialstyrelsen',
  organisationId: '6f0f7d5e-0000-4000-8000-000000000001',
  organisationName: 'Region Jämtland Härjedalen',
  roundId: '6f0f7d5e-0000-4000-8000-000000000002',
  roundTitle: 'Förslag till föreskrifter',
  roundRegistrationNumber: '4.1-1234/2026',
  receiptNumber: 'SAM-2026-000001',
  submission: 1,
  contentHash: 'ab'.repeat(32),
  receivedAt: '2026-11-22T11:05:09.123Z',
  withdrawnAt: '2026-11-23T11:05:09.123Z',
  withdrawnBy: 'Undertecknare 1',
  signing: {
    capacity: 'OWN',
    role: 'SIGNATORY',
    onBehalfOf: null,
    board: null,
    meetingOn: null,
    minutesSection: null,
    preliminary: false,
  },
  reason: 'Fel underlag.',
  seal: null,
  keyId: 'nyckel',
  signature: 'underskrift',
};

describe('the receipt of a withdrawal', () => {
  it('is read back whole, older ones without a capacity too', () => {
    for (const one of [receipt, { ...receipt, signing: null }])
      expect(parseWithdrawal(JSON.stringify(one))).toEqual(one);
  });

  it.each<[string, object]>([
    ['another form', { format: 'samsyn-receipt-3' }],
    ['no reason', { reason: undefined }],
    ['a number that is none', { submission: '1' }],
    ['a capacity that is none', { signing: { role: 'SIGNATORY' } }],
    ['a capacity left out', { signing: undefined }],
    ['no signature', { signature: undefined }],
  ])('is none with %s', (_, change) => {
    expect(parseWithdrawal(JSON.stringify({ ...receipt, ...change }))).toBeNull();
  });

  it('is none where the file is something else', () => {
    for (const text of ['', 'null', '[]', '{', '"samsyn-withdrawal-1"']) expect(parseWithdrawal(text)).toBeNull();
  });

  it.each<[SignatureFinding, boolean | null]>([
    ['VALID', true],
    ['INVALID', false],
    ['UNKNOWN_KEY', false],
    ['NOT_CHECKED', null],
  ])('a signature that is %s: %s', async (signature, ok) => {
    const asked: [string, string][] = [];
    const tools = {
      sha256: async () => '',
      verify: async (keyId: string, bytes: Uint8Array) => {
        asked.push([keyId, new TextDecoder().decode(bytes)]);
        return signature;
      },
    };
    expect(await checkWithdrawal(receipt, tools)).toEqual([{ what: 'SIGNATURE', ok, signature }]);
    expect(asked).toEqual([['nyckel', signedText(receipt)]]);
    expect(signedText(receipt)).not.toContain('underskrift');
  });
});
