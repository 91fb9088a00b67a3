import { dayBefore, readCsv, slug, sourceCodes, wholeDate } from './csv.mjs';

const ROLES = { sektorsansvarig: 'LEAD', 'ingår i sektorn': 'MEMBER' };

const UNLISTED_SECTOR = 'Ingen sektor (endast bilaga 1)';
const IN_FORCE = '2022-10-01';
/**
 * Since when the annexes of förordningen (2022:524) have named an authority, where that is later than the regulation itself: read from its
 * wording by SFS 2023:473 beside the one by SFS 2026:8, and the days on which the amending regulations came into force. For the last group
 * the wording of 2026:8 is the first that shows them; an earlier day is not verified.
 */
const LATER = [
  ['2024-01-01', ({ myndighet }) => myndighet === 'Utbetalningsmyndigheten'],
  ['2025-07-22', ({ beredskapssektor }) => beredskapssektor === 'Industri, byggande och handel'],
  ['2025-07-22', ({ myndighet }) => ['Riksarkivet', 'Riksantikvarieämbetet'].includes(myndighet)],
  ['2026-02-17', ({ beredskapssektor }) => beredskapssektor === 'Utrikeshandel'],
  ['2026-02-17', ({ myndighet }) => myndighet === 'Migrationsverket'],
];
const firstDay = (row) => LATER.find(([, fits]) => fits(row))?.[0] ?? IN_FORCE;
/** What the annexes said before, where it was another thing. */
const BEFORE = { Migrationsverket: { sector: UNLISTED_SECTOR, validTo: '2026-02-16' } };

/** A function from an authority's name to its sector rows, as of the day the annexes of förordningen (2022:524) were read. */
export function sectorTable(folder, known) {
  const rows = readCsv(folder, 'beredskapsmyndigheter.csv');
  const sectorsOf = (name) => {
    const own = rows.filter((r) => r.myndighet === name);
    const now = own.map((r) => ({
      sector: r.beredskapssektor || UNLISTED_SECTOR,
      role: ROLES[r.roll] ?? 'LISTED',
      validFrom: firstDay(r),
      asOf: /snapshot (\d{4}-\d\d-\d\d)/.exec(r.giltig_per)?.[1],
      sources: sourceCodes(r.kallor, known),
    }));
    const before = BEFORE[name];
    if (before === undefined) return now;
    return [...now, { ...before, role: 'LISTED', validFrom: IN_FORCE, sources: now[0].sources }];
  };
  return { sectorsOf, authorities: [...new Set(rows.map((r) => r.myndighet))].filter((n) => n !== 'Länsstyrelserna') };
}

/** Order matters: the first pattern that fits the `typ` cell decides the kind. */
const KINDS = [
  [/^lärosäte/, 'UNIVERSITY'],
  [/^universitetssjukhus/, 'UNIVERSITY_HOSPITAL'],
  [/^frivillig försvarsorganisation/, 'VOLUNTARY_DEFENCE_ORGANISATION'],
  [/^trossamfund/, 'FAITH_COMMUNITY'],
  [/^samverkansorgan/, 'COOPERATION_BODY'],
  [/^patient|funktionsrätt/, 'PATIENT_ORGANISATION'],
  [/^profession|^facklig/, 'PROFESSIONAL_BODY'],
  [/^statlig|^myndighet/, 'PUBLIC_AUTHORITY'],
  [/organisation/, 'ASSOCIATION'],
];

const kindOf = (row) =>
  row.kortnamn === 'RK/S' ? 'PUBLIC_AUTHORITY' : (KINDS.find(([pattern]) => pattern.test(row.typ))?.[1] ?? 'OTHER');

/** What the tables say in prose, as data: spellings met on lists. */
const EXTRA_ALIASES = {
  'Sveriges Kommuner och Regioner': [{ name: 'SALAR', note: 'förkortning av det engelska namnet' }],
  Polismyndigheten: [{ name: 'Polisen', note: 'skrivsätt i äldre uppdrag' }],
  Universitetskanslersämbetet: [{ name: 'Universitetskanslerämbetet', note: 'stavat så på sändlista 2015' }],
  'Regionala cancercentrum': [{ name: 'Regionala cancercentrum (sex RCC)', note: 'så på sändlista 2015' }],
};
const EXTRA_SHORT = { 'Sveriges Kommuner och Landsting': 'SKL', 'Myndigheten för samhällsskydd och beredskap': 'MSB' };

/** Remarks about how the table was made, not about the body. */
const WORKING_NOTE = /lagrad|som ovan|ej verifierat|SNDL|Rådet för styrning med kunskap/;

/** `namnbyten.csv` rows that concern bodies other than regions: renamings, and mergers whose parts become ended actors. */
function changes(folder) {
  const rows = readCsv(folder, 'namnbyten.csv').filter(
    (r) => !/^(Region |Västra Götalandsregionen|region )/.test(r.nytt_namn),
  );
  return {
    renamings: rows.filter((r) => r.slag === 'namnbyte'),
    mergers: rows.filter((r) => r.slag === 'sammanslagning'),
  };
}

function namesOf(current, short, sources, { renamings, mergers }, known) {
  const renamed = renamings.find((r) => r.nytt_namn === current);
  const first = renamed?.tidigare_namn ?? current;
  const born = mergers.find((r) => r.nytt_namn === first);
  const start = born ? wholeDate(born.fran_datum) : {};
  const span = { ...(start.date ? { validFrom: start.date } : {}), ...(start.note ? { note: start.note } : {}) };
  const startSources = born ? [...sources, ...sourceCodes(born.kallor, known)] : sources;
  const pair = (name, abbreviation, period, from) => [
    { name, kind: 'OFFICIAL', ...period, sources: from },
    ...(abbreviation ? [{ name: abbreviation, kind: 'SHORT', ...period, sources: from }] : []),
  ];
  const aliases = (EXTRA_ALIASES[current] ?? []).map((a) => ({ name: a.name, kind: 'ALIAS', note: a.note, sources }));
  if (!renamed) return [...pair(current, short, span, startSources), ...aliases];
  const changeSources = sourceCodes(renamed.kallor, known);
  return [
    ...pair(current, short, { validFrom: renamed.fran_datum, note: renamed.anmarkning || undefined }, [
      ...new Set([...sources, ...changeSources]),
    ]),
    ...pair(first, EXTRA_SHORT[first], { ...span, validTo: dayBefore(renamed.fran_datum) }, [
      ...new Set([...startSources, ...changeSources]),
    ]),
    ...aliases,
  ];
}

const parts = (merger) =>
  merger.tidigare_namn.includes(';')
    ? merger.tidigare_namn.split(';').map((s) => s.trim())
    : merger.tidigare_namn.split(' och ');

function predecessorsOf(names, { mergers }) {
  return mergers
    .filter((m) => names.some((n) => n.name === m.nytt_namn))
    .flatMap((m) => {
      const from = wholeDate(m.fran_datum);
      const note = [m.anmarkning, from.note].filter(Boolean).join('; ');
      return parts(m).map((name) => ({ key: slug(name), from: from.date, kind: 'MERGER', ...(note ? { note } : {}) }));
    });
}

function endedActors({ mergers }, known) {
  return mergers.flatMap((m) => {
    const from = wholeDate(m.fran_datum);
    return parts(m).map((name) => ({
      key: slug(name),
      kind: m.nytt_namn.startsWith('Sveriges Kommuner') ? 'ASSOCIATION' : 'PUBLIC_AUTHORITY',
      names: [
        {
          name,
          kind: 'OFFICIAL',
          validTo: dayBefore(from.date),
          note: from.note,
          sources: sourceCodes(m.kallor, known),
        },
      ],
      predecessors: [],
      sectors: [],
    }));
  });
}

/** Two bodies have no source of their own: what the assignment says of their kind stands in, marked "ej namngiven". */
function sourcesOf(row, known) {
  const own = sourceCodes(row.kallor, known);
  return own.length > 0 ? own : sourceCodes(row.namngiven_i_seed, known);
}

/** Authorities and organisations: the rows of the two tables joined on the name, plus the bodies they grew out of. */
export function bodies(folder, known) {
  const { sectorsOf, authorities } = sectorTable(folder, known);
  const change = changes(folder);
  const others = readCsv(folder, 'aktorer_ovriga.csv').filter((r) => r.typ !== 'kategori');
  const named = new Map(others.map((r) => [r.namn.replace(' (sex RCC)', ''), r]));
  const all = [...new Set([...authorities, ...named.keys()])];
  const current = all.map((name) => {
    const row = named.get(name);
    const sources = row ? sourcesOf(row, known) : sectorsOf(name).flatMap((s) => s.sources);
    const short = row && row.kortnamn !== name ? row.kortnamn : '';
    const names = namesOf(name, short, [...new Set(sources)], change, known);
    return {
      key: slug(name),
      kind: row ? kindOf(row) : 'PUBLIC_AUTHORITY',
      ...(row?.anmarkning && !WORKING_NOTE.test(row.anmarkning) ? { note: row.anmarkning } : {}),
      names,
      predecessors: predecessorsOf(names, change),
      sectors: sectorsOf(name),
    };
  });
  return [...current, ...endedActors(change, known)];
}
