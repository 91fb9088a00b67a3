export interface NamedRecipient {
  name: string;
  county: string | null;
  sectors: readonly string[];
}

/** The recipients whose name, county or sectors hold all the words, in any case. No words: all of them. */
export function filterRecipients<R extends NamedRecipient>(recipients: readonly R[], search: string): R[] {
  const words = search.trim().toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return recipients.filter(({ name, county, sectors }) => {
    const text = [name, county ?? '', ...sectors].join(' ').toLocaleLowerCase('sv');
    return words.every((word) => text.includes(word));
  });
}
