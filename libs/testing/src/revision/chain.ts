import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// The same relative way from src/revision (tests) and from dist/revision (the built package).
const BESIDE = fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
const CORPUS = process.env['SAMSYN_CORPUS'] ?? BESIDE;
const STEPS = ['1_utredningen', '2_lagradsremiss', '3_proposition'];
const FOLDER = resolve(CORPUS, '02_revisions/sv_forslag/prop_1987-88_155');
const PASSAGES = resolve(CORPUS, '03_remissvar_sv/gold_passages_dev.jsonl');

/** The corpus is no part of the repository. */
export const hasChain = existsSync(FOLDER) && existsSync(PASSAGES);

/**
 * The three drafts of one act as whoever pastes a scan has them: the sign of a section that was read as S or 8 put right where one begins, and without
 * the third of the proposals, which stands in two columns that have run together. No word of the law is touched.
 */
export function chainTexts(): string[] {
  return STEPS.map((name) => {
    const scanned = readFileSync(resolve(FOLDER, `${name}.txt`), 'utf8');
    const [kept = ''] = scanned.split(/^3\.? Förslag till/mu);
    return kept.replaceAll(/^(\d+) ?[S8]['’]? (?=\p{Lu})/gmu, '$1 § ').replaceAll(/^(\d+) ?S['’]?$/gmu, '$1 §');
  });
}

/** A passage of a real answer with the place that it names itself. */
export interface Passage {
  id: string;
  organisation: string;
  text: string;
  /** `11 §`; null: the draft as a whole, or an act that is not in it. */
  section: string | null;
  /** It stands under the heading of the draft that Lagrådet was sent. */
  onDraft: boolean;
  proposesWording: boolean;
}

export function passages(): Passage[] {
  const rows = readFileSync(PASSAGES, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return rows.map((line) => {
    const { id, organisation, text, target, ref_normalised: ref, proposes_wording: proposesWording } = JSON.parse(line);
    const onDraft = String(target).includes('2_lagradsremiss');
    const number = /^(\d+)§$/u.exec(ref)?.[1];
    const section = onDraft && number !== undefined ? `${number} §` : null;
    return { id, organisation, text, section, onDraft, proposesWording };
  });
}
