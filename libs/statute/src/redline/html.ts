import { listOfChanges, WORDS, type RedlineLanguage } from './words.ts';
import type { Segment } from './redline-text.ts';
import type { RedlineBlock, StatuteRedline } from './types.ts';

/** `marked` shows both with the changes marked, `new` and `old` one version clean. */
export type RedlineView = 'marked' | 'new' | 'old';

export interface RedlineHtmlOptions {
  view?: RedlineView;
  language?: RedlineLanguage;
  /** Heading of the page and, for a whole document, its title. */
  title?: string;
  /** What is compared with what, a paragraph each, under the heading. */
  lead?: readonly string[];
  /** A whole document with its own style sheet; default is a fragment that brings no style (class `visually-hidden` is the page's). */
  standalone?: boolean;
}

/**
 * A redline as accessible HTML: `ins` and `del` with words a screen reader reads, a list of changes, next and previous links at each change;
 * nothing is said by colour alone. All text is escaped.
 */
export function redlineHtml(redline: StatuteRedline, options: RedlineHtmlOptions = {}): string {
  const { view = 'marked', language = 'sv', title = WORDS[language].title, lead = [], standalone = false } = options;
  const writer: Writer = { view, language, count: redline.changes.length, label: '' };
  const body = [
    `<h1>${escape(title)}</h1>`,
    ...lead.map((words) => `<p class="lead">${escape(words)}</p>`),
    view === 'marked' ? listHtml(redline, language) : '',
    `<div class="redline-text">`,
    ...blocksHtml(redline.blocks, writer),
    `</div>`,
  ].filter((line) => line !== '');
  const article = `<article class="redline" lang="sv">\n${body.join('\n')}\n</article>`;
  return standalone ? page(article, title, language) : article;
}

interface Writer {
  view: RedlineView;
  language: RedlineLanguage;
  count: number;
  /** A label that waits for the paragraph it stands in front of. */
  label: string;
}

function listHtml(redline: StatuteRedline, language: RedlineLanguage): string {
  const words = WORDS[language];
  const items = listOfChanges(redline, language).map(
    ({ number, text }) => `<li><a href="#andring-${number}">${escape(text)}</a></li>`,
  );
  const list = items.length > 0 ? `<ol>\n${items.join('\n')}\n</ol>` : `<p>${escape(words.none)}</p>`;
  return `<nav aria-label="${escape(words.changes)}" lang="${language}">\n<h2>${escape(words.changes)} (${items.length})</h2>\n${list}\n</nav>`;
}

function blocksHtml(blocks: readonly RedlineBlock[], writer: Writer): string[] {
  const lines: string[] = [];
  let inTable = false;
  for (const block of blocks) {
    if (!isShown(block, writer.view)) continue;
    const isRow = block.kind === 'tableRow' && block.cells !== undefined && block.change !== 'movedAway';
    if (isRow !== inTable) lines.push(isRow ? '<table><tbody>' : '</tbody></table>');
    inTable = isRow;
    lines.push(...blockHtml(block, writer));
  }
  if (inTable) lines.push('</tbody></table>');
  if (writer.label !== '') lines.push(`<p>${writer.label}</p>`);
  return lines;
}

function isShown({ change, newId, oldId }: RedlineBlock, view: RedlineView): boolean {
  if (view === 'marked') return true;
  return change !== 'movedAway' && (view === 'new' ? newId !== null : oldId !== null);
}

function blockHtml(block: RedlineBlock, writer: Writer): string[] {
  const flushed =
    writer.label !== '' && (block.level !== 'leaf' || block.segments.length === 0) ? [`<p>${writer.label}</p>`] : [];
  if (flushed.length > 0) writer.label = '';
  if (block.change === 'movedAway') return [...flushed, markHtml(block, writer)];
  const label = labelHtml(block, writer);
  const title = segmentsHtml(block.title, writer);
  const text = segmentsHtml(block.segments, writer);
  if (block.cells && block.kind === 'tableRow') return [...flushed, rowHtml(block, writer)];
  if (block.kind === 'heading' || title !== '') {
    const level = block.kind === 'heading' ? Math.min(6, 2 + (block.headingLevel ?? 1)) : 2;
    const own = block.kind === 'heading' ? text : title;
    const rest = block.kind !== 'heading' && text !== '' ? [`<p>${text}</p>`] : [];
    return [
      ...flushed,
      `<h${level}${attributes(block, writer)}>${[label, own].filter(Boolean).join(' ')}${links(block, writer)}</h${level}>`,
      ...rest,
    ];
  }
  if (text === '') {
    const start = anchorSpan(block, writer);
    writer.label = [writer.label, start + label].filter((part) => part !== '').join(' ');
    return flushed;
  }
  const parts = [writer.label, label, text].filter((part) => part !== '').join(' ');
  writer.label = '';
  return [...flushed, `<p${attributes(block, writer)}>${parts}${links(block, writer)}</p>`];
}

/** A section's own mark when its words stand in the paragraph that follows. */
function anchorSpan(block: RedlineBlock, writer: Writer): string {
  const said = noteHtml(block, writer);
  if (writer.view !== 'marked' || block.number === undefined) return '';
  return `<span id="andring-${block.number}" class="change ${block.change}">${said}${links(block, writer, '')}</span> `;
}

function attributes(block: RedlineBlock, writer: Writer): string {
  const depth = block.level === 'leaf' && block.depth > 0 ? ` data-depth="${block.depth}"` : '';
  if (writer.view !== 'marked' || block.number === undefined) return depth;
  const replaced = block.isReplaced ? ' replaced' : '';
  return ` id="andring-${block.number}" class="change ${block.change}${replaced}"${depth}`;
}

function labelHtml(block: RedlineBlock, writer: Writer): string {
  const segments: Segment[] = [
    { kind: block.oldLabel === block.newLabel ? 'same' : 'deleted', text: block.oldLabel ?? '' },
    { kind: 'inserted', text: block.oldLabel === block.newLabel ? '' : (block.newLabel ?? '') },
  ];
  const text = segmentsHtml(segments, writer);
  return text === '' ? '' : `<span class="label">${text}</span>`;
}

/** A segment as HTML; hidden words tell what the colours tell. */
function segmentsHtml(segments: readonly Segment[], { view, language }: Writer): string {
  const words = WORDS[language];
  return segments
    .map(({ kind, text }) => {
      if (text === '') return '';
      if (kind === 'same') return escape(text);
      if (view !== 'marked') return (kind === 'deleted') === (view === 'old') ? escape(text) : '';
      const [tag, word] = kind === 'deleted' ? ['del', words.deleted] : ['ins', words.inserted];
      return `<${tag}>${hidden(`[${word}: `, language)}${escape(text)}${hidden(']', language)}</${tag}>`;
    })
    .join('');
}

const hidden = (text: string, language: RedlineLanguage): string =>
  `<span class="visually-hidden" lang="${language}">${escape(text)}</span>`;

function rowHtml(block: RedlineBlock, writer: Writer): string {
  const tag = block.isHeaderRow ? 'th' : 'td';
  const scope = block.isHeaderRow ? ' scope="col"' : '';
  const cells = block.cells!.map((cell, index, all) => {
    const after = index === all.length - 1 ? links(block, writer) : '';
    return `<${tag}${scope}>${segmentsHtml(cell, writer)}${after}</${tag}>`;
  });
  return `<tr${attributes(block, writer)}>${cells.join('')}</tr>`;
}

/** What stands where a provision was before it was moved or taken into another. */
function markHtml(block: RedlineBlock, { language }: Writer): string {
  const words = WORDS[language];
  const text =
    block.relation === 'merge'
      ? words.mergedAway(block.oldAddress!)
      : words.movedAway(block.oldAddress!, block.newAddress!);
  return `<p class="moved-away" lang="${language}">[${escape(text)}]</p>`;
}

function noteHtml(block: RedlineBlock, { language }: Writer): string {
  const words = WORDS[language];
  if (block.change === 'moved')
    return `<span class="note" lang="${language}">[${escape(words.movedFrom(block.oldAddress!))}]</span> `;
  if (block.relation === 'split')
    return `<span class="note" lang="${language}">[${escape(words.splitFrom(block.oldAddress!))}]</span> `;
  if (block.relation === 'merge') return `<span class="note" lang="${language}">[${escape(words.mergedHere)}]</span> `;
  return '';
}

/** Links to the change before and the one after. */
function links(block: RedlineBlock, { view, language, count }: Writer, lead = ' '): string {
  const { number } = block;
  if (view !== 'marked' || number === undefined) return '';
  const words = WORDS[language];
  const link = (to: number, sign: string, word: string): string =>
    to < 1 || to > count ? '' : `<a href="#andring-${to}" aria-label="${escape(word)}">${sign}</a>`;
  const both = [link(number - 1, '↑', words.previous), link(number + 1, '↓', words.next)].filter(Boolean).join(' ');
  return both === '' ? '' : `${lead}<span class="change-links" lang="${language}">${both}</span>`;
}

function page(article: string, title: string, language: RedlineLanguage): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    `<body><main>\n${article}\n</main></body>`,
    '</html>',
    '',
  ].join('\n');
}

const STYLE = [
  'body{font:1rem/1.6 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}',
  'ins{text-decoration:underline;text-decoration-thickness:2px;background:#e3f4e3}',
  'del{text-decoration:line-through;background:#fbe6e4}',
  '.label{font-weight:bold}.moved-away,.note{font-style:italic}',
  '[data-depth="3"],[data-depth="4"],[data-depth="5"]{margin-left:1.5rem}',
  'table{border-collapse:collapse}td,th{border:1px solid #6b6b6b;padding:.25rem .5rem;text-align:left;vertical-align:top}',
  '.change-links a{display:inline-block;min-width:24px;min-height:24px;text-align:center}',
  '.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  '@media print{.change-links,nav{display:none}}',
].join('\n');

/** Text made safe for HTML content and double-quoted attributes. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
