import {
  deadlineWords,
  inGroups,
  type Labels,
  type Receipt,
  signingWords,
  type WithdrawalReceipt,
} from '@samsyn/consultation';
import { swedishTime } from '../compilation/words.ts';

/** What a receipt says, as names and values in Swedish. */
export function receiptRows(receipt: Receipt, labels: Labels): [string, string][] {
  return [
    ['Kvittonummer', receipt.number],
    ['Remissinstans', receipt.organisationName],
    ['Remiss', `${receipt.roundTitle} (dnr ${receipt.roundRegistrationNumber})`],
    [
      'Inkom',
      `${swedishTime(receipt.receivedAt)} (${receipt.receivedAt}), ${receipt.late ? 'efter sista svarsdag' : 'i tid'}`,
    ],
    ...promised(receipt),
    ['Lämnat av', submitter(receipt)],
    ['Inställning', stanceWords(receipt, labels)],
    ...followed(receipt),
    ['Synpunkter', String(receipt.comments)],
    ...questioned(receipt),
    ...attached(receipt),
    ['Text som besvarades', `version ${receipt.versionNumber}, SHA-256 ${inGroups(receipt.versionHash)}`],
    ['Kontrollkod', inGroups(receipt.contentHash)],
    ['Försegling', sealWords(receipt.seal)],
    ['Undertecknat med nyckel', receipt.keyId],
  ];
}

/** What the receipt of a withdrawal says, likewise. */
export function withdrawalRows(receipt: WithdrawalReceipt): [string, string][] {
  const { signing, withdrawnBy } = receipt;
  return [
    ['Återkallelsens nummer', receipt.number],
    ['Remissinstans', receipt.organisationName],
    ['Remiss', `${receipt.roundTitle} (dnr ${receipt.roundRegistrationNumber})`],
    ['Återkallat', `${swedishTime(receipt.withdrawnAt)} (${receipt.withdrawnAt})`],
    ['Återkallat av', signing === null ? withdrawnBy : `${withdrawnBy}, ${signingWords(signing, 'sv')}`],
    ['Skäl', receipt.reason],
    [
      'Gäller svaret',
      `kvitto ${receipt.receiptNumber}, nr ${receipt.submission} i remissen, inkom ${swedishTime(receipt.receivedAt)}`,
    ],
    ['Svarets kontrollkod', inGroups(receipt.contentHash)],
    ['Försegling', sealWords(receipt.seal)],
    ['Undertecknat med nyckel', receipt.keyId],
  ];
}

function submitter({ submittedBy, signing }: Receipt): string {
  return signing === undefined ? submittedBy : `${submittedBy}, ${signingWords(signing, 'sv')}`;
}

function stanceWords({ overallStance, form }: Receipt, labels: Labels): string {
  if (overallStance !== null) return labels.stance[overallStance];
  return form === 'ANSWER' ? 'Ingen: remissen ställer bara frågor' : labels.responseForm.OTHER_ORDER;
}

/** Only of a body that had been promised a later day. */
function promised({ promisedUntil }: Receipt): [string, string][] {
  if (promisedUntil === undefined) return [];
  return [['Anstånd', `till ${deadlineWords(Date.parse(promisedUntil), 'sv')} (${promisedUntil})`]];
}

/** Only of an answer to questions. */
function questioned({ answers, questionsHash }: Receipt): [string, string][] {
  if (questionsHash === undefined) return [];
  return [
    ['Besvarade fält', String(answers)],
    ['Frågorna', `SHA-256 ${inGroups(questionsHash)}`],
  ];
}

/** Each file with what it takes to see that it is the one that was sent. */
function attached({ attachments = [] }: Receipt): [string, string][] {
  return attachments.map(({ title, fileName, size, sha256 }, index) => [
    `Bilaga ${index + 1}`,
    `${title} (${fileName}, ${size} byte), SHA-256 ${inGroups(sha256)}`,
  ]);
}

/** A first answer follows nothing, and its receipt does not say so. */
function followed({ submission = 1, follows }: Receipt): [string, string][] {
  return submission > 1 ? [['Inlämning', `nr ${submission} i remissen, efter ${follows ?? ''}`.trim()]] : [];
}

function sealWords(seal: string | null): string {
  if (seal === null) return 'fanns inte än när kvittot skrevs';
  const [number = '', hash = ''] = seal.split(':');
  return `${number}:${inGroups(hash)}`;
}
