import { flowOf, type FlowPart } from '@samsyn/documents';
import type { Statute } from '@samsyn/statute';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);
}

/** A statute as one HTML page: headings, paragraphs with their labels, lists as indented paragraphs, tables, advice in asides. */
export function statuteHtml(statute: Statute): string {
  const title = escape(statute.title || 'Författning');
  const body = blocks(flowOf(statute)).join('\n');
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><title>${title}</title>
<style>body{font-family:serif;line-height:1.5;max-width:42rem;margin:2rem auto;padding:0 1rem}.råd{border-left:.25rem solid #999;padding-left:1rem;font-size:.95em}table{border-collapse:collapse}th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Rows that follow each other make one table, parts of advice one aside. */
function blocks(parts: readonly FlowPart[]): string[] {
  const out: string[] = [];
  let open = '';
  const close = (next: string): void => {
    if (open !== '' && open !== next) out.push(open === 'table' ? '</table>' : '</aside>');
    if (next !== '' && open !== next) out.push(next === 'table' ? '<table>' : '<aside class="råd">');
    open = next;
  };
  for (const part of parts) {
    close(part.type === 'row' ? 'table' : part.advice ? 'aside' : '');
    out.push(block(part));
  }
  close('');
  return out;
}

function block(part: FlowPart): string {
  const label = part.label ? `<b>${escape(part.label)}</b> ` : '';
  const id = part.ids[0] ? ` id="${escape(part.ids[0])}"` : '';
  const notes = (part.notes ?? []).map((note) => `<small>${escape(note)}</small>`).join(' ');
  const words = `${label}${escape(part.text)}${notes ? ` ${notes}` : ''}`;
  switch (part.type) {
    case 'title':
      return `<h1>${words}</h1>`;
    case 'heading': {
      const level = Math.min(6, Math.max(2, part.level ?? 2));
      return `<h${level}${id}>${words}</h${level}>`;
    }
    case 'item':
      return `<p${id} style="margin-left:${1.5 * ((part.depth ?? 0) + 1)}rem">${words}</p>`;
    case 'row': {
      const tag = part.header ? 'th' : 'td';
      return `<tr${id}>${(part.cells ?? [part.text]).map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
    }
    default:
      return `<p${id}>${words}</p>`;
  }
}
