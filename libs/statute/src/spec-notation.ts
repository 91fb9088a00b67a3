import type { NewId, Provision, Statute } from './model.ts';

/** Ids `p1`, `p2` … in the order they are asked for: what specs pass as the source of permanent ids. */
export function countingIds(prefix = 'p'): NewId {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}

/**
 * A tree as lines a reviewer can read: two spaces a level, the kind in short, label, title and words. `1 §` alone is a section; `| text` a
 * subsection; `- 1. text` an item; `-- a) text` a subitem; `# text` a heading (more signs, lower level).
 */
export function outline(statute: Pick<Statute, 'provisions'>): string {
  return lines(statute.provisions, 0).join('\n');
}

function lines(provisions: readonly Provision[], depth: number): string[] {
  return provisions.flatMap((provision) => [
    `${'  '.repeat(depth)}${line(provision)}`,
    ...lines(provision.children, depth + 1),
  ]);
}

function line(provision: Provision): string {
  const title = provision.kind === 'section' || provision.kind === 'generalAdvice' ? '' : (provision.heading ?? '');
  return [sign(provision), provision.label, title, provision.variant ?? '', provision.text].filter(Boolean).join(' ');
}

function sign(provision: Provision): string {
  switch (provision.kind) {
    case 'heading':
      return '#'.repeat(provision.level ?? 1);
    case 'subsection':
      return '|';
    case 'item':
      return '-';
    case 'subitem':
      return '--';
    case 'definition':
      return '=';
    case 'tableRow':
      return provision.header ? '[]' : '[ ]';
    case 'generalAdvice':
      return provision.about ? `(råd till ${provision.about.join(', ')})` : '(råd)';
    case 'transitional':
      return '(övergång)';
    default:
      return '';
  }
}
