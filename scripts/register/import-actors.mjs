// Makes the committed register out of the source tables: node scripts/register/import-actors.mjs FOLDER
// One actor a line, so that a change of the tables reads as a diff.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bodies, sectorTable } from './bodies.mjs';
import { readCsv } from './csv.mjs';
import { countyBoards, municipalities, regions } from './territory.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('Ange mappen med tabellerna: node scripts/register/import-actors.mjs MAPP');
  process.exit(2);
}

const out = fileURLToPath(new URL('../../apps/api/register/', import.meta.url));
mkdirSync(out, { recursive: true });

function write(name, rows) {
  const seen = new Set();
  for (const { key } of rows) {
    if (seen.has(key)) throw new Error(`${name}: nyckeln ${key} förekommer två gånger`);
    seen.add(key);
  }
  writeFileSync(`${out}${name}.json`, `[\n${rows.map((r) => JSON.stringify(r)).join(',\n')}\n]\n`);
  console.log(`${name}: ${rows.length}`);
}

const publicAddress = (place) => {
  const address = /^https?:\/\/\S+/.exec(place)?.[0];
  return address && !address.includes('...') ? { address } : {};
};

// Only what a reader can look up: titles, dates and public addresses; where a copy was kept is nobody's business.
const sources = readCsv(folder, 'kallor.csv').map((r) => ({
  key: r.kod,
  title: r.titel,
  date: r.datum,
  ...publicAddress(r.plats),
}));
const known = new Set(sources.map((s) => s.key));

const { sectorsOf } = sectorTable(folder, known);
write('sources', sources);
write('regions', regions(folder, known));
write('municipalities', municipalities(folder, known));
write('county-boards', countyBoards(folder, known, sectorsOf));
write('bodies', bodies(folder, known));
