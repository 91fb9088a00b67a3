import type { StatuteKind } from '../model.ts';
import type { Unit } from './unit.ts';

const DESIGNATION = /^([A-ZÅÄÖ]{2,8}(?:-FS|FS)?)\s(\d{4}:\d{1,4})(?:\s[A-ZÅÄÖ]{2,6}\s\d{1,2})?$/;

/** True when the line is the designation of a statute as its cover prints it, with or without a note beside it. */
export function isDesignation(text: string): boolean {
  return DESIGNATION.test(text);
}

/** The statute's own designation: from its cover, its page heads or its title. */
export function designationOf(title: string, units: readonly Unit[], heads: readonly string[]): string | undefined {
  for (const unit of units) {
    const own = DESIGNATION.exec(unit.text);
    if (own) return `${own[1]} ${own[2]}`;
  }
  for (let at = 0; at < heads.length; at += 1) {
    const own = DESIGNATION.exec(heads[at] as string) ?? DESIGNATION.exec(`${heads[at]} ${heads[at + 1] ?? ''}`);
    if (own) return `${own[1]} ${own[2]}`;
  }
  return halves(units) ?? designationInTitle(title);
}

/** `MSBFS` and `2018:4`, printed in two lines beside other things. */
function halves(units: readonly Unit[]): string | undefined {
  const at = units.findIndex((unit) => /^[A-ZÅÄÖ]{2,8}(?:-FS|FS)$/.test(unit.text));
  const number = at < 0 ? undefined : units.slice(at + 1, at + 5).find((unit) => /^\d{4}:\d{1,4}$/.test(unit.text));
  return number && `${(units[at] as Unit).text} ${number.text}`;
}

function designationInTitle(title: string): string | undefined {
  if (/om (?:ändring|upphävande)/i.test(title)) return undefined;
  const series = /\(([A-ZÅÄÖ]{2,8}(?:-FS|FS)?\s\d{4}:\d{1,4})\)/.exec(title);
  if (series) return series[1];
  const act = /^[^(]{0,200}\((\d{4}:\d{1,5})(?:\ss\.?\s?\d+)?\)/.exec(title);
  return act && !/föreskrifter/i.test(title) ? `SFS ${act[1]}` : undefined;
}

/** What kind of text a title names. */
export function kindOf(name: string): StatuteKind {
  const title = name.toLowerCase();
  if (/om (?:ändring (?:i|av)|upphävande)/.test(title)) return 'amendment';
  if (/^[^,;]*allmänna råd till/.test(title)) return 'generalAdvice';
  if (/föreskrifter/.test(title)) return 'regulation';
  if (/allmänna råd/.test(title)) return 'generalAdvice';
  const [words = ''] = title.split('(', 1);
  const head = words.trim() || title;
  if (/regeringsform|successionsordning|tryckfrihetsförordning|yttrandefrihetsgrundlag|riksdagsordning/.test(title))
    return 'act';
  if (/^lag\b|(?:lag|balk)(?:en)?$/.test(head)) return 'act';
  if (
    /^(?:förordning|kungörelse|kungl|instruktion|stadg|cirkulär|reglemente)|(?:förordning|kungörelse|instruktion|stadga|cirkulär|reglemente)(?:en)?$/.test(
      head,
    )
  )
    return 'ordinance';
  return 'unknown';
}
