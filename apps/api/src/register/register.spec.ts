import { ACTOR_KINDS } from '@samsyn/consultation';
import { demoMailbox, loadAssignments, loadResponses, loadRound } from '@samsyn/testing';
import { isMunicipality, loadActors, loadActorSources, officialNameOn } from './register.ts';
import type { ActorSeed } from './types.ts';

const actors = loadActors();
const byKey = new Map(actors.map((a) => [a.key, a]));
const ofKind = (kind: string): ActorSeed[] => actors.filter((a) => a.kind === kind);
const TODAY = '2026-11-22';
const current = (a: ActorSeed): string | undefined => officialNameOn(a, TODAY);
const actor = (key: string): ActorSeed => {
  const found = byKey.get(key);
  if (!found) throw new Error(`ingen aktör med nyckeln ${key}`);
  return found;
};
const found = (name: string): string[] => actors.filter((a) => a.names.some((n) => n.name === name)).map((a) => a.key);

describe('the register of actors', () => {
  it('holds every region, municipality and county administrative board once', () => {
    expect(ofKind('REGION')).toHaveLength(21);
    expect(ofKind('COUNTY_ADMINISTRATIVE_BOARD')).toHaveLength(21);
    expect(actors.filter(isMunicipality)).toHaveLength(290);
    expect(ofKind('MUNICIPALITY')).toHaveLength(289);
    expect(new Set(actors.filter(isMunicipality).map((a) => a.municipalityCode)).size).toBe(290);
    expect(new Set(ofKind('REGION').map((a) => a.countyCode)).size).toBe(21);
    expect(actor('region-gotland')).toMatchObject({ municipalityCode: '0980', countyCode: '09' });
  });

  it('has known kinds, unique keys and at most one current official name per body, shared by none', () => {
    expect(new Set(actors.map((a) => a.key)).size).toBe(actors.length);
    for (const a of actors) {
      expect(ACTOR_KINDS).toContain(a.kind);
      expect(a.key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
    const names = actors.map(current).filter((n) => n !== undefined);
    expect(new Set(names).size).toBe(names.length);
    // The bodies without one have ended: seven that others grew out of.
    expect(actors.filter((a) => current(a) === undefined).map((a) => a.key)).toEqual(
      [
        'statens-raddningsverk',
        'krisberedskapsmyndigheten',
        'styrelsen-for-psykologiskt-forsvar',
        'statens-folkhalsoinstitut',
        'smittskyddsinstitutet',
        'svenska-kommunforbundet',
        'landstingsforbundet',
      ].sort((x, y) => actors.findIndex((a) => a.key === x) - actors.findIndex((a) => a.key === y)),
    );
  });

  it('never has two official names of one body on the same day', () => {
    for (const a of actors) {
      const official = a.names.filter((n) => n.kind === 'OFFICIAL');
      const spans = official
        .map((n) => [n.validFrom ?? '0000', n.validTo ?? '9999'] as const)
        .sort(([x], [y]) => (x < y ? -1 : 1));
      spans.slice(1).forEach(([from], i) => expect((spans[i]?.[1] ?? '') < from).toBe(true));
    }
  });

  it('names every beredskapsmyndighet with its sectors and one lead a sector', () => {
    const leads = actors.flatMap((a) => a.sectors.filter((s) => s.role === 'LEAD').map((s) => [s.sector, a.key]));
    expect(Object.fromEntries(leads)).toEqual({
      'Ekonomisk säkerhet': 'forsakringskassan',
      'Elektroniska kommunikationer och post': 'post-och-telestyrelsen',
      Energiförsörjning: 'statens-energimyndighet',
      'Finansiella tjänster': 'finansinspektionen',
      'Försörjning av grunddata': 'skatteverket',
      'Hälsa, vård och omsorg': 'socialstyrelsen',
      'Industri, byggande och handel': 'tillvaxtverket',
      'Livsmedelsförsörjning och dricksvatten': 'livsmedelsverket',
      'Ordning och säkerhet': 'polismyndigheten',
      'Räddningstjänst och skydd av civilbefolkningen': 'myndigheten-for-civilt-forsvar',
      Transporter: 'trafikverket',
      Utrikeshandel: 'kommerskollegium',
    });
    expect(leads).toHaveLength(12);
    // 46 authorities by name in the annex, and the 21 county administrative boards it names together.
    expect(actors.filter((a) => a.sectors.length > 0)).toHaveLength(46 + 21);
    const members = (sector: string): number => actors.filter((a) => a.sectors.some((s) => s.sector === sector)).length;
    expect(members('Hälsa, vård och omsorg')).toBe(4);
    expect(members('Räddningstjänst och skydd av civilbefolkningen')).toBe(6 + 21);
    expect(members('Livsmedelsförsörjning och dricksvatten')).toBe(4 + 21);
    expect(
      actors.filter((a) => a.sectors.some((s) => s.role === 'LISTED' && s.validTo === undefined)).map((a) => a.key),
    ).toEqual(['myndigheten-for-psykologiskt-forsvar', 'riksantikvarieambetet', 'statens-skolverk']);
  });

  it('names on each day those that the annexes named then', () => {
    const on = (day: string, sector?: string): string[] =>
      actors
        .filter((a) =>
          a.sectors.some(
            (s) => (s.validFrom ?? '') <= day && day <= (s.validTo ?? '9999') && (sector ?? s.sector) === s.sector,
          ),
        )
        .map((a) => a.key);
    const boards = 21;
    const sizes = ['2022-09-30', '2022-10-01', '2024-01-01', '2025-07-22', '2026-02-17'].map((day) => on(day).length);
    expect(sizes).toEqual([0, 39 + boards, 40 + boards, 45 + boards, 46 + boards]);
    expect(on('2023-12-31')).not.toContain('utbetalningsmyndigheten');
    expect(on('2025-07-21', 'Industri, byggande och handel')).toEqual([]);
    expect(on('2025-07-22', 'Industri, byggande och handel')).toHaveLength(3);
    expect(on('2026-02-16', 'Ordning och säkerhet')).not.toContain('migrationsverket');
    expect(on('2026-02-16')).toContain('migrationsverket');
  });

  it('finds a body by a name it had, and shows the name of the day', () => {
    expect(found('MSB')).toEqual(['myndigheten-for-civilt-forsvar']);
    expect(found('Polisen')).toEqual(['polismyndigheten']);
    expect(found('Sveriges Kommuner och Landsting')).toEqual(['sveriges-kommuner-och-regioner']);
    expect(found('Datainspektionen')).toEqual(['integritetsskyddsmyndigheten']);
    const mcf = actor('myndigheten-for-civilt-forsvar');
    expect(officialNameOn(mcf, '2025-12-31')).toBe('Myndigheten för samhällsskydd och beredskap');
    expect(officialNameOn(mcf, '2026-01-01')).toBe('Myndigheten för civilt försvar');
    expect(officialNameOn(mcf, '2008-12-31')).toBeUndefined();
    expect(mcf.predecessors.map((p) => p.key)).toEqual([
      'statens-raddningsverk',
      'krisberedskapsmyndigheten',
      'styrelsen-for-psykologiskt-forsvar',
    ]);
    for (const p of actors.flatMap((a) => a.predecessors)) expect(byKey.has(p.key)).toBe(true);
  });

  it('knows what each region was called on 1 January 2018', () => {
    const then = Object.fromEntries(ofKind('REGION').map((a) => [a.key, officialNameOn(a, '2018-01-01')]));
    expect(then).toMatchObject({
      'region-stockholm': 'Stockholms läns landsting',
      'region-sormland': 'Södermanlands läns landsting',
      'region-vasternorrland': 'Västernorrlands läns landsting',
      'region-vasterbotten': 'Västerbottens läns landsting',
      'region-norrbotten': 'Region Norrbotten',
      'region-skane': 'Region Skåne',
      'region-gotland': 'Region Gotland',
    });
    expect(Object.values(then).filter((n) => n?.endsWith('landsting'))).toHaveLength(8);
    const renamed = actor('region-vasternorrland').names.find((n) => n.name === 'Region Västernorrland');
    expect(renamed).toMatchObject({ validFrom: '2018-02-01', note: expect.stringContaining('2018-02') as string });
  });

  it('says where each name and sector comes from', () => {
    const codes = new Set(loadActorSources().map((s) => s.key));
    for (const a of actors) {
      for (const { sources } of [...a.names, ...a.sectors]) {
        expect(sources.length).toBeGreaterThan(0);
        for (const s of sources) expect(/^https?:/.test(s) || codes.has(/^[A-Z0-9]+/.exec(s)?.[0] ?? '')).toBe(true);
      }
    }
    expect(JSON.stringify([actors, loadActorSources()])).not.toMatch(/lagrad fil|\bid \d{6}|github:|\.txt/);
  });

  it('gives each body a mailbox that is delivered nowhere', () => {
    expect(demoMailbox('region-skane')).toBe('registrator@region-skane.example');
    expect(Math.max(...actors.map((a) => a.key.length))).toBeLessThanOrEqual(63);
  });

  it('holds every body that the demonstration speaks of', () => {
    const asked = loadRound().distributionList.flatMap((group) => group.actors);
    const answering = loadResponses().map((answer) => answer.actor);
    const named = loadAssignments().flatMap(({ tasks }) => tasks.flatMap((task) => task.actorKeys ?? []));
    expect(asked.length + answering.length + named.length).toBeGreaterThan(100);
    expect([...asked, ...answering, ...named].filter((key) => !byKey.has(key))).toEqual([]);
  });
});
