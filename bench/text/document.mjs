/**
 * Texts the generator works on: chapters of sections of leaves of tokens, each token knowing the leaf and place it came from in the first
 * version. References to other sections are kept as what they point to and printed with the number the target has, so that a
 * renumbering rewrites them as a drafter would.
 */
import { tokenize } from '@samsyn/statute';

const label = /^(\d+(?: [a-z])?) (§§?)$/;

/** Reads parsed statutes into one document of `count` sections, in the order given; what is left over can serve as donors. */
export function documentFrom(statutes, count) {
  const chapters = [];
  let sections = 0;
  for (const statute of statutes) {
    for (const chapter of chaptersOf(statute)) {
      if (sections >= count) break;
      const taken = chapter.sections.slice(0, count - sections);
      if (taken.length === 0) continue;
      sections += taken.length;
      chapters.push({
        key: `c${chapters.length}`,
        heading: chapter.heading,
        sections: taken.map((node) => readSection(node, statute)),
      });
    }
  }
  const document = { chapters };
  number(document, 'full');
  linkReferences(document);
  stampOrigin(document);
  return document;
}

function chaptersOf(statute) {
  const loose = { heading: '', sections: [] };
  const result = [loose];
  const visit = (nodes, chapter) => {
    for (const node of nodes) {
      if (node.kind === 'section' && !isStub(node) && node.children.length > 0) chapter.sections.push(node);
      else if (node.kind === 'chapter') {
        const own = { heading: node.heading ?? '', sections: [] };
        result.push(own);
        visit(node.children, own);
      } else if (node.kind === 'part') visit(node.children, chapter);
    }
  };
  visit(statute.provisions, loose);
  return result;
}

const isStub = (node) => /^Har (?:upphävts|betecknats)/i.test(node.children[0]?.text ?? '');

let keys = 0;
function readSection(node, statute) {
  const leaves = [];
  const visit = (nodes, depth) => {
    for (const child of nodes) {
      leaves.push({
        kind: child.kind,
        label: child.label,
        depth,
        tokens: tokenize(child.text).map(({ core, space }) => ({ core, space })),
      });
      visit(child.children, depth + 1);
    }
  };
  visit(node.children, 0);
  const key = `s${(keys += 1)}`;
  return { key, from: [key], heading: node.heading ?? '', leaves, source: { statute, address: node.address } };
}

/** Turns "5 §" and "2 kap. 3 §" into links where the target stands in the document. */
function linkReferences(document) {
  const byAddress = new Map();
  for (const section of allSections(document))
    byAddress.set(`${section.source.statute.title} ${section.source.address}`, section);
  for (const section of allSections(document)) {
    const chapter = /^\d+(?: [a-z])? kap\. /.exec(section.source.address)?.[0] ?? '';
    for (const { tokens } of section.leaves) {
      tokens.forEach((token, at) => {
        const own = label.exec(token.core);
        if (!own) return;
        const before = tokens[at - 1]?.core ?? '';
        const named = / kap\.$/.test(before) ? `${before} ` : chapter;
        const target = byAddress.get(`${section.source.statute.title} ${named}${own[1]} §`);
        if (!target) return;
        token.link = target.key;
        if (named === `${before} `) tokens[at - 1].chapterOf = target.key;
      });
    }
  }
}

/** From here on each token knows where in the first version it stood. */
function stampOrigin(document) {
  for (const section of allSections(document)) {
    section.leaves.forEach((leaf, at) => {
      leaf.key = `${section.key}.${at}`;
      leaf.tokens.forEach((token, index) => (token.from = { leaf: leaf.key, index }));
    });
  }
}

export const allSections = (document) => document.chapters.flatMap((chapter) => chapter.sections);

/** A copy that can be changed without touching the first. */
export function copyDocument(document) {
  return {
    chapters: document.chapters.map((chapter) => ({
      ...chapter,
      sections: chapter.sections.map((section) => ({
        ...section,
        from: [...section.from],
        leaves: section.leaves.map((leaf) => ({ ...leaf, tokens: leaf.tokens.map((token) => ({ ...token })) })),
      })),
    })),
  };
}

/**
 * Gives every section its number. `full`: chapters and sections from 1. `letters`: as official amendments do it, old numbers stay and what
 * is new gets a letter after the one before.
 */
export function number(document, way) {
  document.chapters.forEach((chapter, at) => {
    if (way === 'full' || chapter.number === undefined) chapter.number = `${at + 1}`;
    if (way === 'full') chapter.sections.forEach((section, index) => (section.number = `${index + 1}`));
    else letterNumbers(chapter.sections, chapter);
  });
}

/** Sections that stood in this chapter and keep their order keep their number; the rest get letters. */
function letterNumbers(sections, chapter) {
  let figure = 0;
  let letter = '';
  for (const section of sections) {
    const own = /^(\d+)(?: ([a-z]))?$/.exec(section.number ?? '');
    const isAfter = own && (Number(own[1]) > figure || (Number(own[1]) === figure && (own[2] ?? '') > letter));
    if (own && section.home === chapter.key && isAfter) {
      figure = Number(own[1]);
      letter = own[2] ?? '';
    } else {
      letter = letter === '' ? 'a' : String.fromCharCode(letter.charCodeAt(0) + 1);
      if (letter > 'z') {
        figure += 1;
        letter = '';
      }
    }
    section.number = letter === '' ? `${Math.max(1, figure)}` : `${Math.max(1, figure)} ${letter}`;
  }
}

/** The document as a parsed statute, with the maps that tie its nodes to the generator's keys. */
export function toStatute(document, newId) {
  const targets = new Map();
  for (const chapter of document.chapters) {
    for (const section of chapter.sections) for (const key of section.from) targets.set(key, { section, chapter });
  }
  const sectionOf = new Map();
  const leafOf = new Map();
  const provisions = document.chapters.map((chapter) => ({
    ...node('chapter', `${chapter.number} kap.`, `${chapter.number} kap.`, newId()),
    heading: chapter.heading,
    children: chapter.sections.map((section) => {
      const provision = node('section', `${section.number} §`, `${chapter.number} kap. ${section.number} §`, newId());
      if (section.heading) provision.heading = section.heading;
      provision.children = nest(section, chapter, provision, { targets, leafOf, newId });
      sectionOf.set(provision.id, section);
      return provision;
    }),
  }));
  return { statute: { title: 'Prov', kind: 'ordinance', provisions, notUnderstood: [] }, sectionOf, leafOf };
}

const node = (kind, own, address, id) => ({ id, kind, label: own, address, text: '', children: [] });

function nest(section, chapter, parent, { targets, leafOf, newId }) {
  const roots = [];
  const stack = [];
  for (const leaf of section.leaves) {
    const depth = Math.min(leaf.depth, stack.length);
    stack.length = depth;
    const siblings = depth === 0 ? roots : stack[depth - 1].children;
    const address = `${(stack[depth - 1] ?? parent).address} ${siblings.length + 1} ${leaf.kind === 'subsection' ? 'st' : 'p'}`;
    const provision = node(leaf.kind, leaf.label, address, newId());
    const spans = [];
    let text = '';
    leaf.tokens.forEach((token, at) => {
      const core = coreOf(token, leaf.tokens[at - 1], targets, chapter);
      spans.push({ start: text.length, end: text.length + core.length, token });
      text += core + (at === leaf.tokens.length - 1 ? '' : spaceBetween(token, leaf.tokens[at + 1]));
    });
    provision.text = text;
    leafOf.set(provision.id, { leaf, spans });
    siblings.push(provision);
    stack.push(provision);
  }
  return roots;
}

/** Words that met only through an edit get a space between them. */
const spaceBetween = (token, next) =>
  token.space || (/[\p{L}\p{N}§.,;:)]$/u.test(token.core) && /^[\p{L}\p{N}(]/u.test(next.core) ? ' ' : '');

function coreOf(token, previous, targets, chapter) {
  if (token.link === undefined) {
    const next = token.chapterOf && targets.get(token.chapterOf);
    return next ? `${next.chapter.number} kap.` : token.core;
  }
  const target = targets.get(token.link);
  if (!target) return token.core;
  const named = / kap\.$/.test(previous?.core ?? '');
  return named || target.chapter === chapter
    ? `${target.section.number} §`
    : `${target.chapter.number} kap. ${target.section.number} §`;
}
