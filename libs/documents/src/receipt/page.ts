import { labels, type SignedReceipt, type SignedWithdrawal, WITHDRAWAL_FORMAT } from '@samsyn/consultation';
import { swedishTime } from '../compilation/words.ts';
import { ANSWER_FILE, RECEIPT_FILE, type ReceiptDocument } from './data.ts';
import { receiptRows, withdrawalRows } from './rows.ts';

interface Attached {
  name: string;
  description: string;
  text: string;
}

/** What a receipt's document says and holds. */
export interface ReceiptPage {
  title: string;
  lead: string;
  /** When what it is about happened. */
  at: string;
  rows: [string, string][];
  /** How it is checked. */
  checking: string[];
  attached: Attached[];
}

export function receiptPage(document: ReceiptDocument): ReceiptPage {
  const { receipt } = document;
  return receipt.format === WITHDRAWAL_FORMAT ? ofWithdrawal(receipt, document) : ofAnswer(receipt, document);
}

const own = (text: string): Attached => ({ name: RECEIPT_FILE, description: 'Kvittot med underskrift', text });

function ofAnswer(receipt: SignedReceipt, { file, checkAt }: ReceiptDocument): ReceiptPage {
  return {
    title: 'Kvitto på remissvar',
    lead: `${receipt.organisationName} har lämnat svar ${swedishTime(receipt.receivedAt)}.`,
    at: receipt.receivedAt,
    rows: receiptRows(receipt, labels('sv')),
    checking: [
      `Öppna ${checkAt} och lägg filen där. Kontrollen görs i webbläsaren; inget skickas någonstans. Sidan räknar om kontrollkoden ur svaret som är bifogat och prövar underskriften mot myndighetens publicerade nycklar.`,
      `I den här filen ligger två filer till: ${ANSWER_FILE} är svaret så som det togs emot och ${RECEIPT_FILE} är kvittot med underskrift (Ed25519). Kontrollkoden är SHA-256 av ${ANSWER_FILE} och kan räknas om med vilket verktyg som helst.`,
    ],
    attached: [
      own(file),
      {
        name: ANSWER_FILE,
        description: 'Svaret så som det togs emot, i kanonisk form (RFC 8785)',
        text: receipt.answer,
      },
    ],
  };
}

function ofWithdrawal(receipt: SignedWithdrawal, { file, checkAt }: ReceiptDocument): ReceiptPage {
  return {
    title: 'Kvitto på återkallelse av remissvar',
    lead: `${receipt.organisationName} återkallade sitt svar ${swedishTime(receipt.withdrawnAt)}. Svaret finns kvar hos myndigheten, märkt som återkallat.`,
    at: receipt.withdrawnAt,
    rows: withdrawalRows(receipt),
    checking: [
      `Öppna ${checkAt} och lägg filen där. Kontrollen görs i webbläsaren; inget skickas någonstans. Sidan prövar underskriften mot myndighetens publicerade nycklar.`,
      `I den här filen ligger en fil till: ${RECEIPT_FILE} är kvittot med underskrift (Ed25519). Kontrollkoden är det återkallade svarets och står också i dess eget kvitto.`,
    ],
    attached: [own(file)],
  };
}
