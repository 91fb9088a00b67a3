import type { Statute } from '../model.ts';

const KIND =
  /\b(föreskrifter(?:na)? och (?:de )?allmänna råd(?:en)?|föreskrifter(?:na)?|(?:de )?allmänna råd(?:en)?)(?!\p{L})/iu;
const DEFINITE: readonly (readonly [RegExp, string])[] = [
  [/^Föreskrifter och allmänna råd(?!\p{L})/u, 'föreskrifterna och de allmänna råden'],
  [/^Föreskrifter(?!\p{L})/u, 'föreskrifterna'],
  [/^Allmänna råd(?!\p{L})/u, 'de allmänna råden'],
  [/^Förordning(?!\p{L})/u, 'förordningen'],
  [/^Lag(?!\p{L})/u, 'lagen'],
];

/** A statute as another names it: `Socialstyrelsens föreskrifter (HSLF-FS 2026:12) om planering`. */
export function nameInText({ title, designation }: Pick<Statute, 'title' | 'designation'>): string {
  const plain = title.replace(/[;.\s]+$/u, '');
  const definite = DEFINITE.reduce((name, [pattern, word]) => name.replace(pattern, word), plain);
  if (designation === undefined || definite.includes(designation)) return definite;
  const kind = KIND.exec(definite) ?? /^\p{L}+/u.exec(definite);
  const at = kind === null ? 0 : kind.index + kind[0].length;
  return `${definite.slice(0, at)} (${designation})${definite.slice(at)}`.trim();
}

/** `Föreskrifter om ändring i …`; `Allmänna råd om ändring i …` where nothing that binds is changed. */
export function actTitle(statute: Statute, { binds, advises }: { binds: boolean; advises: boolean }): string {
  const kind = binds || !advises ? (advises ? 'Föreskrifter och allmänna råd' : 'Föreskrifter') : 'Allmänna råd';
  return `${kind} om ändring i ${nameInText(statute)}`;
}
