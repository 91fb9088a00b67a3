import type { Provision, Statute } from '../model.ts';
import { assignAddresses } from '../numbering.ts';
import { parsePlainText } from '../parse/parse-statute.ts';
import { countingIds } from '../spec-notation.ts';
import { rowText } from '../table-row.ts';

/** What provisions of the text are about. */
export const WORDS = 'planen övningen ansvaret provet lagret driften vården beredskapen tillsynen kontrollen'.split(
  ' ',
);

/** Three chapters of seven §§ with stycken and lists, and an annex with a table. Every reference is followed by a mark of its own: `(m17)`. */
export function marked(): Statute {
  let mark = 0;
  const refer = (words: string): string => `${words} (m${(mark += 1)})`;
  const section = (chapter: number, number: number): string => {
    const next = (number % 7) + 1;
    const other = (chapter % 3) + 1;
    const subject = WORDS[(chapter * 3 + number) % WORDS.length];
    const lines = [
      `${number} §   För ${subject} i led ${chapter}-${number} gäller ${refer(`${next} §`)} och det som sägs där.`,
      `Den som sköter ${subject} ska enligt ${refer(`${other} kap. ${number} § andra stycket`)} i varje led ${number} ha`,
      `1. egna rutiner för ${subject}, och`,
      `2. egna medel enligt ${refer(`${other} kap. ${next} §`)} för led ${chapter}.`,
    ];
    if (number === 3) lines.push(`Särskilt om ${subject} sägs i ${refer('4–6 §§')} och i ${refer('första stycket')}.`);
    if (number === 5)
      lines.push(`Om ${subject} sägs också i ${refer('1, 2 och 4 §§')} samt i ${refer(`${other} kap.`)}`);
    return lines.join('\n\n');
  };
  const chapters = [1, 2, 3].map(
    (chapter) =>
      `${chapter} kap. Om led ${chapter}\n\n${[1, 2, 3, 4, 5, 6, 7].map((number) => section(chapter, number)).join('\n\n')}`,
  );
  const statute = parsePlainText(`Föreskrifter om led\n\n${chapters.join('\n\n')}\n`, countingIds());
  const rows = ['Led', 'Prov', 'Krav'].map((named, at) =>
    at === 0
      ? ['Led', 'Prov', 'Krav']
      : [`Led ${at} om ${named}`, `prov enligt ${refer(`${at} kap. 3 §`)}`, `krav ${at}`],
  );
  const newId = countingIds('t');
  const row = (cells: string[], at: number): Provision => ({
    ...{ id: newId(), kind: 'tableRow', label: '', address: '', text: rowText(cells), cells, children: [] },
    ...(at === 0 && { header: true }),
  });
  const annex: Provision = {
    ...{
      id: newId(),
      kind: 'annex',
      label: 'Bilaga 1',
      address: '',
      heading: 'Prov',
      text: '',
      children: rows.map(row),
    },
  };
  return { ...statute, provisions: assignAddresses([...statute.provisions, annex]) };
}
