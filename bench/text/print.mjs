/** A made-up version as plain text, the way the statute book prints it, so that the whole way through the parser can be measured. */
export function printStatute({ statute }) {
  const lines = ['Förordning (2026:1) om prov', ''];
  for (const chapter of statute.provisions) {
    lines.push(`${chapter.label} ${chapter.heading || 'Allmänt'}`, '');
    let heading = '';
    for (const section of chapter.children) {
      if (section.heading && section.heading !== heading) lines.push(section.heading, '');
      heading = section.heading ?? heading;
      const [first, ...rest] = section.children;
      lines.push(`${section.label} ${sentenceStart(first.text)}`, '');
      printItems(first, lines);
      for (const leaf of rest) {
        lines.push(withLabel(leaf), '');
        printItems(leaf, lines);
      }
    }
  }
  return lines.join('\n');
}

/** A drafter begins a section with a capital, whatever a made-up change left in front. */
const sentenceStart = (text) =>
  text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const withLabel = (leaf) => [leaf.label, leaf.text].filter(Boolean).join(' ');

function printItems(parent, lines) {
  for (const child of parent.children) {
    lines.push(withLabel(child), '');
    printItems(child, lines);
  }
}
