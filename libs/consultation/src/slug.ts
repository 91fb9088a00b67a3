const FOLDED: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u', '§': 'par' };
const SLUG_MAX = 60;

/** A title as the part of an address that names it: lower case, a–z and digits, words joined by '-', at most 60 characters; 'remiss' when nothing is left. */
export function slugOf(title: string): string {
  const folded = title.toLowerCase().replace(/[åäöéü§]/gu, (letter) => FOLDED[letter] as string);
  const words = folded
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
    .split(' ');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > SLUG_MAX) break;
    slug = longer;
  }
  return slug === '' ? 'remiss' : slug;
}
