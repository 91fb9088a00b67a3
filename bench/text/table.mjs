/** One figure after another, printed in the end as one table: measured beside goal. */
export class Table {
  rows = [];
  notes = [];
  crashes = [];

  /** A heading inside the table. */
  section(title) {
    this.rows.push({ title });
    console.error(`… ${title}`);
  }

  /** One figure; `isMet` undefined where there is no goal. */
  row(what, measured, goal = '', isMet) {
    this.rows.push({ what, measured, goal, isMet });
  }

  /** A case behind a figure, printed under the table. */
  note(text) {
    this.notes.push(text);
  }

  /** Something that should never happen: the run goes on, and ends with an error. */
  crash(where, error) {
    this.crashes.push(where);
    this.row(`${where}: crashed`, String(error?.message ?? error), 'no crash', false);
    console.error(where, error);
  }

  get judged() {
    return this.rows.filter(({ isMet }) => isMet !== undefined);
  }

  /** The table as Markdown, columns of even width. */
  toString() {
    const lines = [
      ['figure', 'measured', 'goal', 'met'],
      ...this.rows.map(({ title, what, measured, goal, isMet }) =>
        title ? [`**${title}**`, '', '', ''] : [what, measured, goal, isMet === undefined ? '' : isMet ? 'yes' : 'NO'],
      ),
    ].map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')));
    const widths = lines[0].map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
    const text = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
    const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
    return [text(lines[0]), rule, ...lines.slice(1).map(text)].join('\n');
  }
}

export const share = (value) => value.toFixed(4);
export const percent = (value) => `${(value * 100).toFixed(2)} %`;
export const seconds = (value) => `${value.toFixed(2)} s`;
