import { dayBefore, readCsv, slug, sourceCodes, wholeDate } from './csv.mjs';

const HALLAND_SOUTH = new Set(['Halmstad', 'Hylte', 'Laholm']);
/** These two were new county councils from the start; what the State called them on its lists is an alias, not a former name. */
const NEVER_LANDSTING = new Set(['Region Skåne', 'Västra Götalandsregionen']);

function regionNames(row, known, noteOfChange) {
  const sources = sourceCodes(row.kallor, known);
  const from = wholeDate(row.namn_region_fran);
  const until = dayBefore(from.date);
  const names = [{ name: row.namn, kind: 'OFFICIAL', validFrom: from.date, note: from.note ?? noteOfChange, sources }];
  if (NEVER_LANDSTING.has(row.namn))
    names.push({
      name: row.landstingsnamn_sandlista_2019,
      kind: 'ALIAS',
      note: 'så på statens sändlistor 2015–2019',
      sources: sources.filter((s) => s.startsWith('SNDL')),
    });
  else
    names.push({ name: row.landstingsnamn_sandlista_2019, kind: 'OFFICIAL', validTo: until, note: from.note, sources });
  if (row.namn === 'Region Gotland')
    names.push({
      name: 'Gotlands kommun',
      kind: 'ALIAS',
      validFrom: from.date,
      note: 'lagens namn enligt 4 § lagen (2010:630)',
      sources,
    });
  if (row.alias && row.alias !== row.landstingsnamn_sandlista_2019)
    names.push({
      name: row.alias,
      kind: /^[A-ZÅÄÖ]+$/.test(row.alias) ? 'SHORT' : 'ALIAS',
      ...(row.alias.startsWith('Landstinget') ? { validTo: until } : {}),
      sources,
    });
  return names;
}

function healthCareRegion(row) {
  return row.namn === 'Region Halland' ? 'Lund/Malmö och Göteborg' : row.samverkansregion;
}

/** The 21 regions. Region Gotland is also the municipality 0980: one legal person, one actor, both codes. */
export function regions(folder, known) {
  const changes = new Map(readCsv(folder, 'namnbyten.csv').map((r) => [r.nytt_namn, r.anmarkning]));
  return readCsv(folder, 'regioner.csv').map((row) => ({
    key: slug(row.namn),
    kind: 'REGION',
    countyCode: row.lan_kod,
    ...(row.namn === 'Region Gotland' ? { municipalityCode: '0980' } : {}),
    ...(row.organisationsnummer ? { organisationNumber: row.organisationsnummer } : {}),
    civilDefenceRegion: row.civilomrade,
    healthCareRegion: healthCareRegion(row),
    names: regionNames(row, known, changes.get(row.namn)),
    predecessors: [],
    sectors: [],
  }));
}

/** The municipalities but Gotland (see `regions`). A slug two municipalities would share is told apart by the municipality code. */
export function municipalities(folder, known) {
  const rows = readCsv(folder, 'kommuner.csv').filter((r) => r.kommunkod !== '0980');
  const byCounty = new Map(readCsv(folder, 'regioner.csv').map((r) => [r.lan_kod, r]));
  const count = new Map();
  for (const r of rows) count.set(slug(r.namn), (count.get(slug(r.namn)) ?? 0) + 1);
  return rows.map((row) => {
    const region = byCounty.get(row.lan_kod);
    const sources = sourceCodes(row.kallor, known);
    const halland = HALLAND_SOUTH.has(row.namn) ? 'Lund/Malmö' : 'Göteborg';
    return {
      key: `kommun-${slug(row.namn)}${count.get(slug(row.namn)) > 1 ? `-${row.kommunkod}` : ''}`,
      kind: 'MUNICIPALITY',
      countyCode: row.lan_kod,
      municipalityCode: row.kommunkod,
      civilDefenceRegion: region.civilomrade,
      healthCareRegion: row.lan_kod === '13' ? halland : region.samverkansregion,
      names: [
        { name: row.namn_med_kommun, kind: 'OFFICIAL', sources },
        { name: row.namn, kind: 'SHORT', sources },
      ],
      predecessors: [],
      sectors: [],
    };
  });
}

/** The 21 county administrative boards; the sector rows of "Länsstyrelserna" apply to each of them. */
export function countyBoards(folder, known, sectorsOf) {
  const regionOf = new Map(readCsv(folder, 'regioner.csv').map((r) => [r.lan_kod, r]));
  return readCsv(folder, 'lansstyrelser.csv').map((row) => ({
    key: slug(row.namn),
    kind: 'COUNTY_ADMINISTRATIVE_BOARD',
    countyCode: row.lan_kod,
    civilDefenceRegion: row.civilomrade,
    ...(row.civilomradesansvarig === 'ja' ? { leadsCivilDefenceRegion: true } : {}),
    healthCareRegion: healthCareRegion(regionOf.get(row.lan_kod)),
    names: [{ name: row.namn, kind: 'OFFICIAL', sources: sourceCodes(row.kallor, known) }],
    predecessors: [],
    sectors: sectorsOf('Länsstyrelserna'),
  }));
}
