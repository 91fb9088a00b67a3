/** The rows of a csv file, cells unquoted. */
export function csvRows(text: string, delimiter: ',' | ';'): string[][] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}"\\r\\n]*))(${delimiter}|\\r?\\n|$)`, 'gu');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [whole, quoted, plain = '', end] of text.replace(/^\uFEFF/u, '').matchAll(cell)) {
    if (whole === '' && row.length === 0) break;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== delimiter) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
