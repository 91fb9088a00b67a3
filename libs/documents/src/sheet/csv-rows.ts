/**
 * The rows of a csv file (RFC 4180) as a spreadsheet saves them: with or without a byte order mark, parted by semicolons, commas or tabs
 * (whichever the first line has most of). Lines of nothing are kept as such, so that a row has the number it has in the file, but not at the end. An apostrophe that was put before what looks like a formula is taken away again.
 */
export function csvRows(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/u, '');
  const [first = ''] = clean.split(/\r?\n/u, 1);
  const count = (mark: string): number => first.split(mark).length;
  const delimiter = [';', ',', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ';';
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  const endCell = (): void => {
    row.push(cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '').trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row.some((one) => one !== '') ? row : []);
    row = [];
  };
  for (let place = 0; place < clean.length; place += 1) {
    const sign = clean[place] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (clean[place + 1] === '"') {
        cell += '"';
        place += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (sign === delimiter) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  endRow();
  return rows.slice(0, rows.findLastIndex(({ length }) => length > 0) + 1);
}
