import { documentBlocks, type Block, type Run } from './blocks.ts';
import type { EditorDocument } from './model.ts';

/** The document as HTML with everything escaped. `headingShift` moves the heading levels down to fit the page (level 2 + shift). */
export function documentHtml(doc: EditorDocument, headingShift = 0): string {
  return documentBlocks(doc)
    .map((block) => blockHtml(block, headingShift))
    .join('');
}

function blockHtml(block: Block, shift: number): string {
  if (block.kind === 'paragraph') return `<p>${runsHtml(block.runs)}</p>`;
  if (block.kind === 'heading') {
    const level = Math.min(6, block.level + shift);
    return `<h${level}>${runsHtml(block.runs)}</h${level}>`;
  }
  const tag = block.ordered ? 'ol' : 'ul';
  const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
  const items = block.items.map((item) => `<li>${item.map((child) => blockHtml(child, shift)).join('')}</li>`);
  return `<${tag}${start}>${items.join('')}</${tag}>`;
}

function runsHtml(runs: Run[]): string {
  return runs.map(runHtml).join('');
}

function runHtml(run: Run): string {
  if (run.break) return '<br>';
  let html = escapeHtml(run.text);
  if (run.italic) html = `<em>${html}</em>`;
  if (run.bold) html = `<strong>${html}</strong>`;
  if (run.href !== undefined) html = `<a href="${escapeHtml(run.href)}" rel="noopener noreferrer nofollow">${html}</a>`;
  return html;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
