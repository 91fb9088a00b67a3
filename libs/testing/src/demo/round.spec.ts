import { COMMENT_KINDS, countsAsSection, DISPOSITIONS, flattenProvisions, STANCES } from '@samsyn/consultation';
import { parseImpactAssessment, parsePlainText, plainText, withImpactAssessment } from '@samsyn/statute';
import type { Provision, SourceBlock } from '@samsyn/statute';
import {
  loadAssessments,
  loadAssignment,
  loadCoverLetter,
  loadDraftText,
  loadImpactAssessment,
  loadResponses,
  loadRound,
} from './round.ts';
import type { CommentSeed, ResponseSeed, TextBlock } from './types.ts';

let made = 0;
const newId = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
const read = parsePlainText(loadDraftText(), newId);
const lines = loadImpactAssessment()
  .split('\n')
  .map((text, at, all): SourceBlock => ({
    line: at + 1,
    text,
    kind: 'paragraph',
    gapBefore: (all[at - 1] ?? '') === '',
  }));
const { impact } = parseImpactAssessment(lines, newId, { lines: true });
const draft = withImpactAssessment(read, impact, newId);
const flat = flattenProvisions(draft.provisions);
const byAddress = new Map(flat.map((row) => [row.provision.address, row]));
const provisionAt = (address: string): Provision | undefined => byAddress.get(address)?.provision;

const responses = loadResponses();
const submitted = responses.filter((r) => r.state === 'SUBMITTED');
const comments = submitted.flatMap((r) => r.comments);
const of = (actor: string): ResponseSeed => {
  const found = responses.find((r) => r.actor === actor);
  if (!found) throw new Error(`inget svar från ${actor}`);
  return found;
};
const plain = (blocks: readonly TextBlock[]): string =>
  blocks.map((b) => (typeof b === 'string' ? b : b.list.join(' '))).join(' ');
const words = (blocks: readonly TextBlock[]): number => plain(blocks).split(/\s+/).filter(Boolean).length;

describe('the draft of the demo', () => {
  it('is read as 47 §§ in nine chapters, with advice, transitional provisions and two annexes with tables', () => {
    expect(draft.title).toBe(
      'Socialstyrelsens föreskrifter och allmänna råd om planering av hälso- och sjukvård inför höjd beredskap',
    );
    expect(draft.designation).toBe('HSLF-FS 2026:00');
    expect(draft.enactingClause).toContain('6 a kap. 5 §');
    const all = flat.map((row) => row.provision);
    expect(all.filter((p) => countsAsSection(p.kind))).toHaveLength(47);
    const perChapter = draft.provisions
      .filter((p) => p.kind === 'chapter')
      .map((c) => c.children.filter((p) => p.kind === 'section').length);
    expect(perChapter).toEqual([5, 2, 7, 8, 6, 6, 6, 4, 3]);
    expect(all.filter((p) => p.kind === 'generalAdvice')).toHaveLength(14);
    expect(all.filter((p) => p.kind === 'definition')).toHaveLength(9);
    expect(all.filter((p) => p.kind === 'transitional').length).toBeGreaterThan(0);
    const tables = draft.provisions.filter((p) => p.kind === 'annex').map(tableRows);
    expect(tables.map((rows) => rows.length)).toEqual([18, 13]);
    for (const row of tables.flat()) expect([row.address, row.cells?.length]).toEqual([row.address, 4]);
  });

  it('leaves nothing un-understood but the two lines above the title', () => {
    expect(draft.notUnderstood.map((n) => n.text)).toEqual([
      'Remissförslag',
      'Gemensamma författningssamlingen avseende hälso- och sjukvård, socialtjänst, läkemedel, folkhälsa m.m.',
    ]);
  });

  it('has the length of a real one', () => {
    expect(loadDraftText().length).toBeGreaterThan(25_000);
    expect(loadDraftText().length).toBeLessThan(35_000);
  });
});

function tableRows(p: Provision): Provision[] {
  return p.kind === 'tableRow' ? [p] : p.children.flatMap(tableRows);
}

describe('the konsekvensutredning of the draft', () => {
  it('is read as sections with their paragraphs, lists and three tables', () => {
    const kinds = (kind: Provision['kind']): Provision[] => impact.children.filter((p) => p.kind === kind);
    expect(impact.heading).toMatch(/^Föreskrifter och allmänna råd om planering/);
    expect(kinds('heading')).toHaveLength(14 + 6);
    expect(kinds('heading').every((p) => /^konsekvensutredning avsnitt \d+(\.\d)?$/.test(p.address))).toBe(true);
    expect(kinds('tableRow')).toHaveLength(7 + 8 + 6);
    expect(kinds('tableRow').filter((p) => p.header)).toHaveLength(3);
    const listed = kinds('subsection').filter((p) => p.children.length > 0);
    expect(listed.map((p) => p.children.length)).toEqual([4, 6]);
    expect(plainText(impact)).not.toMatch(/[#|*]{2}|\*\*/);
  });
});

describe('the documents beside the draft', () => {
  it('answer to every provision of förordningen (2024:183) on what a konsekvensutredning holds', () => {
    const text = loadImpactAssessment();
    const headings = text.split('\n').filter((l) => l.startsWith('## '));
    for (const part of ['6 § 1', '6 § 2', '6 § 3', '6 § 4', '8 §', '9 och 10 §§', '11 §', '12–14 §§'])
      expect(headings.filter((h) => h.includes(`(${part})`))).toHaveLength(1);
    for (const point of [1, 2, 3, 4, 5]) expect(text).toContain(`(7 § första stycket ${point})`);
    expect(text.length).toBeGreaterThan(10_000);
    expect(text.length).toBeLessThan(15_000);
  });

  it('add up: every table of costs sums to the total it states', () => {
    const tables = loadImpactAssessment()
      .split(/^### /m)
      .slice(1)
      .filter((t) => t.includes('**Summa**'));
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const amounts = table
        .split('\n')
        .filter((l) => l.includes('mnkr') && l.startsWith('|'))
        .map((l) =>
          l
            .split('|')
            .slice(3, 5)
            .map((c) => Number(/([\d,]+) mnkr/.exec(c)?.[1]?.replace(',', '.') ?? 0)),
        );
      const total = amounts.pop() ?? [];
      for (const column of [0, 1]) {
        const sum = amounts.reduce((s, row) => s + (row[column] ?? 0), 0);
        expect(sum).toBeCloseTo(total[column] ?? NaN, 5);
      }
    }
  });

  it('fill the blanks of the missiv', () => {
    const letter = loadCoverLetter({ registrationNumber: '4.1-12345/2026', deadline: 'fredagen den 4 december 2026' });
    expect(letter).toContain('Dnr 4.1-12345/2026');
    expect(letter).toContain('senast **fredagen den 4 december 2026**');
    expect(letter).not.toContain('{{');
  });

  it('carry the assignment with its three reports and those to be heard', () => {
    const { tasks } = loadAssignment();
    expect(tasks.filter((t) => t.date).map((t) => t.date)).toEqual(['2025-12-17', '2026-03-31', '2026-10-01']);
    expect(tasks.filter((t) => t.kind === 'CONSULT')).toHaveLength(8);
  });
});

describe('the round', () => {
  const round = loadRound();
  const sent = round.distributionList.flatMap((g) => g.actors);

  it('went to 78 bodies of the register, each once', () => {
    expect(sent).toHaveLength(78);
    expect(new Set(sent).size).toBe(78);
    expect(sent.filter((key) => key.startsWith('region-') || key === 'vastra-gotalandsregionen')).toHaveLength(21);
    expect(sent).not.toContain(round.authority);
  });

  it('has answers from bodies on the list only, one each', () => {
    const actors = responses.map((r) => r.actor);
    expect(actors.filter((key) => !sent.includes(key))).toEqual([]);
    expect(new Set(actors).size).toBe(actors.length);
    expect(round.deadlineDays).toBeLessThan(0);
    for (const r of responses) {
      expect(r.openedDaysFromDeadline).toBeGreaterThanOrEqual(round.openedDaysFromDeadline);
      if (r.submittedDaysFromDeadline !== undefined) {
        expect(r.submittedDaysFromDeadline).toBeGreaterThan(r.openedDaysFromDeadline);
        expect(r.submittedDaysFromDeadline).toBeLessThan(-round.deadlineDays);
      }
    }
  });
});

describe('the answers', () => {
  it('show every way of answering', () => {
    const count = (predicate: (r: ResponseSeed) => boolean): number => responses.filter(predicate).length;
    expect(count((r) => r.state === 'SUBMITTED')).toBe(18);
    expect(count((r) => r.state === 'WORKSPACE')).toBe(1);
    expect(count((r) => r.state === 'OPENED')).toBe(31);
    expect(count((r) => (r.submittedDaysFromDeadline ?? -1) > 0)).toBe(1);
    expect(of('finansinspektionen').overall).toEqual({ stance: 'ABSTAINS' });
    expect(of('finansinspektionen').comments).toEqual([]);
    expect(of('skatteverket').overall?.stance).toBe('NO_OBJECTION');
    const endorsing = of('region-kronoberg');
    expect(endorsing.overall).toEqual({ stance: 'ENDORSES_OTHER', endorses: 'sveriges-kommuner-och-regioner' });
    expect(endorsing.comments.length).toBeGreaterThan(0);
    expect(new Set(submitted.map((r) => r.overall?.stance))).toEqual(new Set(STANCES));
    for (const r of responses.filter((o) => o.state === 'OPENED')) expect([r.comments, r.stances]).toEqual([[], []]);
  });

  it('hold some 150 comments of every kind, on every level, with at least 35 proposed wordings', () => {
    expect(comments).toHaveLength(165);
    expect(new Set(responses.flatMap((r) => r.comments).map((c) => c.ref)).size).toBe(171);
    for (const kind of COMMENT_KINDS) expect(comments.filter((c) => c.kind === kind).length).toBeGreaterThanOrEqual(9);
    expect(comments.filter((c) => c.proposal).length).toBeGreaterThanOrEqual(35);
    expect(comments.filter((c) => c.quote).length).toBeGreaterThanOrEqual(60);
    const levels = new Set(comments.map((c) => (c.address === null ? 'whole' : provisionAt(c.address)?.kind)));
    for (const level of [
      'whole',
      'chapter',
      'section',
      'generalAdvice',
      'subsection',
      'item',
      'definition',
      'annex',
      'tableRow',
    ])
      expect(levels.has(level as Provision['kind'])).toBe(true);
  });

  it('speak of places and passages that stand in the draft', () => {
    const wrong = responses.flatMap((r) => r.comments).flatMap((c) => misplaced(c));
    expect(wrong).toEqual([]);
  });

  it('propose wordings that differ from the text they replace', () => {
    for (const c of comments.filter((x) => x.proposal)) {
      const now = provisionAt(c.address ?? '')?.text ?? '';
      expect([c.ref, now === '']).toEqual([c.ref, false]);
      expect([c.ref, c.proposal?.wording === now]).toEqual([c.ref, false]);
      expect(c.proposal?.reason.length).toBeGreaterThan(5);
    }
  });

  it('take stances on units, one each, at least 25 in seven of the answers', () => {
    for (const r of responses) {
      const addresses = r.stances.map((s) => s.address);
      expect([r.actor, addresses.filter((a) => byAddress.get(a)?.unitId !== provisionAt(a)?.id)]).toEqual([
        r.actor,
        [],
      ]);
      expect([r.actor, new Set(addresses).size]).toEqual([r.actor, addresses.length]);
    }
    expect(submitted.filter((r) => r.stances.length >= 25).length).toBeGreaterThanOrEqual(7);
  });

  it('have general texts of a letter’s length, except where there is little to say', () => {
    const short = submitted.filter((r) => words(r.generalText) < 150).map((r) => r.actor);
    expect(short.sort()).toEqual(['finansinspektionen', 'skatteverket']);
    for (const r of submitted) expect([r.actor, words(r.generalText) <= 500]).toEqual([r.actor, true]);
  });

  it('reuse SKR’s wording in three regions and two municipalities, with words of their own', () => {
    const skr = new Set(of('sveriges-kommuner-och-regioner').comments.flatMap(sentences));
    const reusing = (actor: string): number =>
      of(actor).comments.filter((c) => sentences(c).some((s) => s.length > 60 && skr.has(s))).length;
    for (const actor of [
      'vastra-gotalandsregionen',
      'region-norrbotten',
      'region-gotland',
      'kommun-sundsvall',
      'kommun-kiruna',
    ])
      expect([actor, reusing(actor) >= 3]).toEqual([actor, true]);
    expect(reusing('forsvarsmakten')).toBe(0);
  });
});

function sentences(c: CommentSeed): string[] {
  return plain(c.text).split(/(?<=[.?!])\s+(?=[A-ZÅÄÖ])/);
}

function misplaced(c: CommentSeed): string[] {
  if (c.address === null) return c.quote ? [`${c.ref}: citat utan plats`] : [];
  const provision = provisionAt(c.address);
  if (!provision) return [`${c.ref}: ${c.address} finns inte`];
  if (c.quote === undefined) return [];
  const hits = provision.text.split(c.quote).length - 1;
  return hits === 1 ? [] : [`${c.ref}: ”${c.quote}” finns ${hits} gånger i ${c.address}`];
}

describe('the assessments', () => {
  it('are of submitted comments, one each, with reason, of every disposition', () => {
    const assessments = loadAssessments();
    const refs = new Set(comments.map((c) => c.ref));
    expect(assessments).toHaveLength(48);
    expect(new Set(assessments.map((a) => a.comment)).size).toBe(48);
    expect(assessments.filter((a) => !refs.has(a.comment))).toEqual([]);
    expect(new Set(assessments.map((a) => a.disposition))).toEqual(new Set(DISPOSITIONS));
    for (const a of assessments) expect(a.reason.length).toBeGreaterThan(5);
  });
});
