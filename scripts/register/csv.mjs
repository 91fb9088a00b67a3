import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Cells of one CSV line (RFC 4180 quoting, no line breaks inside cells, which the source tables never have). */
function cells(line) {
  const out = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted && c === '"' && line[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (c === '"') quoted = !quoted;
    else if (c === ',' && !quoted) {
      out.push(cell);
      cell = '';
    } else cell += c;
  }
  out.push(cell);
  return out.map((s) => s.trim());
}

/** Rows of a CSV file as objects keyed by the header line. */
export function readCsv(folder, name) {
  const lines = readFileSync(join(folder, name), 'utf8')
    .split(/\r?\n/)
    .filter((l) => l !== '');
  const header = cells(lines[0]);
  return lines.slice(1).map((line) => {
    const row = cells(line);
    if (row.length !== header.length)
      throw new Error(`${name}: ${row.length} cells, expected ${header.length}: ${line}`);
    return Object.fromEntries(header.map((h, i) => [h, row[i]]));
  });
}

/**
 * The source codes of a `kallor` cell, split on `;` outside parentheses. Web addresses are kept as they are; whatever is neither a known
 * code nor a web address is dropped (internal file numbers say nothing to a reader of the register).
 */
export function sourceCodes(cell, known) {
  const parts = [];
  let depth = 0;
  let part = '';
  for (const c of cell) {
    if (c === '(') depth++;
    if (c === ')') depth--;
    if (c === ';' && depth === 0) {
      parts.push(part);
      part = '';
    } else part += c;
  }
  parts.push(part);
  return parts.map((p) => p.trim()).filter((p) => /^https?:\/\//.test(p) || known.has(/^[A-Z0-9]+/.exec(p)?.[0] ?? ''));
}

/** Lower-case ASCII key of a Swedish name: `Håbo kommun` → `habo-kommun`. */
export function slug(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The day before an ISO date. */
export function dayBefore(date) {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** `2018-02` → `2018-02-01` and a note that says how much of the date is known; whole dates pass unchanged. */
export function wholeDate(date) {
  return /^\d{4}-\d{2}$/.test(date)
    ? { date: `${date}-01`, note: `månaden ${date} är känd, dagen är inte verifierad` }
    : { date };
}
