import { type Language, LETTER_TEXTS, type LetterText, type LetterTextKind, USUAL_TEXTS } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/** The words of a letter in one language. */
export interface TextIn extends LetterText {
  language: Language;
}

/** Where the words of a letter come from: the round's own, the house's, or the product's. */
export interface TextWithOrigin extends TextIn {
  kind: LetterTextKind;
  origin: 'ROUND' | 'HOUSE' | 'PRODUCT';
}

const TEXTS = `
  SELECT DISTINCT ON (t.kind, t.language) t.kind, t.language, t.subject, t.body, CASE WHEN t.round_id IS NULL THEN 'HOUSE' ELSE 'ROUND' END AS origin
  FROM office.letter_text t WHERE t.round_id IS NULL OR t.round_id = $1 ORDER BY t.kind, t.language, t.round_id NULLS LAST`;

/** All the words that hold in a round (null: where there is no round), whatever languages it uses. */
export async function textsOf(tx: Transaction, roundId: string | null): Promise<TextWithOrigin[]> {
  const written = await tx.query<TextWithOrigin>(TEXTS, [roundId]);
  return LETTER_TEXTS.flatMap((kind) =>
    (['sv', 'en'] as const).map((language) => {
      const own = written.find((one) => one.kind === kind && one.language === language);
      return own ?? { kind, language, ...USUAL_TEXTS[kind][language], origin: 'PRODUCT' as const };
    }),
  );
}

/** The words of one kind in the languages of the round, the first first. */
export async function textsToSend(tx: Transaction, roundId: string, kind: LetterTextKind): Promise<TextIn[]> {
  const round = await tx.one<{ languages: Language[] }>(
    'SELECT letter_languages AS languages FROM office.round WHERE id = $1',
    [roundId],
  );
  return textsIn(tx, roundId, kind, round?.languages ?? ['sv']);
}

/** The same in the languages that are asked for. */
export async function textsIn(
  tx: Transaction,
  roundId: string | null,
  kind: LetterTextKind,
  languages: readonly Language[],
): Promise<TextIn[]> {
  const all = (await textsOf(tx, roundId)).filter((one) => one.kind === kind);
  return languages.flatMap((language) => all.filter((one) => one.language === language));
}

export interface TextKey {
  /** Null: the house's. */
  roundId: string | null;
  kind: LetterTextKind;
  language: Language;
}

export async function saveText(
  tx: Transaction,
  caller: AuthorityCaller,
  { roundId, kind, language }: TextKey,
  { subject, body }: LetterText,
): Promise<void> {
  await tx.query(
    `INSERT INTO office.letter_text (round_id, kind, language, subject, body, updated_by_name) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (round_id, kind, language) DO UPDATE SET subject = excluded.subject, body = excluded.body, updated_at = clock_timestamp(),
       updated_by_name = excluded.updated_by_name`,
    [roundId, kind, language, subject.trim(), body.trim(), caller.displayName],
  );
}

/** The words that stood before hold again. */
export async function removeText(tx: Transaction, { roundId, kind, language }: TextKey): Promise<void> {
  await tx.query(
    'DELETE FROM office.letter_text WHERE round_id IS NOT DISTINCT FROM $1 AND kind = $2 AND language = $3',
    [roundId, kind, language],
  );
}

export async function setLanguages(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
  languages: readonly Language[],
): Promise<void> {
  await tx.query(
    `UPDATE office.round SET letter_languages = $2::text[], version = version + 1, updated_at = clock_timestamp(), updated_by_name = $3 WHERE id = $1`,
    [roundId, languages, caller.displayName],
  );
}
