import { alignStatutes } from '../align/index.ts';
import { countingIds, tree } from '../align/testing/tree.ts';
import { redlineHtml, redlineStatutes, type RedlineHtmlOptions } from './index.ts';
import { PLAN, DRILL, REPORT, DUTY, FEE } from '../align/testing/sentences.ts';

function html(oldText: string, newText: string, options?: RedlineHtmlOptions): string {
  const old = tree(oldText, countingIds(1));
  const now = tree(newText, countingIds(2));
  return redlineHtml(redlineStatutes(old, now, alignStatutes(old, now)), options);
}

/** The words a sighted reader sees, one line a block. */
const plain = (text: string): string[] =>
  text
    .replace(/<nav aria-label="Ä[\s\S]*?<\/nav>/, '')
    .replace(/<span class="(?:visually-hidden|change-links)"[^>]*>[\s\S]*?<\/span>/g, '')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const OLD = `# 1 kap. Lager
= Planer
1 § ${PLAN}
1. el & vatten,
2. <mat>.
2 § ${DRILL}
3 § ${REPORT}
Bilaga 1 Mängder
| Vara ; Antal
| Blod ; 20`;
const NEW = `# 1 kap. Lager och övning
= Planering
1 § ${PLAN.replace('en plan', 'en skriftlig plan')}
1. el & vatten,
2. <mat>.
2 § ${REPORT}
3 § ${FEE}
4 § ${DRILL}
Bilaga 1 Mängder
| Vara ; Antal
| Blod ; 25`;

describe('redlineHtml', () => {
  it('says with hidden words what the marks say, and escapes all text', () => {
    const page = html(OLD, NEW);
    expect(page).toContain(
      '<ins><span class="visually-hidden" lang="sv">[tillagt: </span>skriftlig <span class="visually-hidden" lang="sv">]</span></ins>',
    );
    expect(page).toContain(
      '<del><span class="visually-hidden" lang="sv">[borttaget: </span>20<span class="visually-hidden" lang="sv">]</span></del>',
    );
    expect(page).toContain('el &amp; vatten,');
    expect(page).toContain('&lt;mat&gt;.');
    expect(page).not.toContain('<mat>');
    expect(page).toContain('[flyttad från 1 kap. 2 §]');
    expect(page).toContain('[1 kap. 2 § har flyttats till 1 kap. 4 §]');
  });

  it('lists the changes and links each to the one before and the one after', () => {
    const page = html(OLD, NEW);
    const ids = [...page.matchAll(/ id="andring-(\d+)"/g)].map(([, number]) => Number(number));
    const listed = [...page.matchAll(/<li><a href="#andring-(\d+)">/g)].map(([, number]) => Number(number));
    expect(ids.toSorted((a, b) => a - b)).toEqual(listed);
    expect(listed).toEqual(listed.map((_, index) => index + 1));
    for (const [, target] of page.matchAll(/href="#andring-(\d+)"/g)) expect(ids).toContain(Number(target));
    expect(page).toContain(`<h2>Ändringar (${listed.length})</h2>`);
    expect(page.match(/aria-label="Nästa ändring"/g)).toHaveLength(listed.length - 1);
  });

  it('shows either version clean', () => {
    expect(plain(html(OLD, NEW, { view: 'new', title: 'Ny' }))).toEqual([
      'Ny',
      '1 kap. Lager och övning',
      'Planering',
      `1 § ${PLAN.replace('en plan', 'en skriftlig plan')}`,
      '1. el &amp; vatten,',
      '2. &lt;mat&gt;.',
      `2 § ${REPORT}`,
      `3 § ${FEE}`,
      `4 § ${DRILL}`,
      'Bilaga 1 Mängder',
      'VaraAntal',
      'Blod25',
    ]);
    const old = html(OLD, NEW, { view: 'old', title: 'Gammal' });
    expect(old).not.toMatch(/<ins>|<del>|andring-/);
    expect(plain(old)).toContain(`2 § ${DRILL}`);
    expect(plain(old)).not.toContain(`3 § ${FEE}`);
  });

  it('makes a whole document that needs nothing else, in Swedish or English', () => {
    const page = html(OLD, NEW, { standalone: true, language: 'en', title: 'A < B' });
    expect(page.startsWith('<!doctype html>\n<html lang="en">')).toBe(true);
    expect(page).toContain('<title>A &lt; B</title>');
    expect(page).toContain('[inserted: ');
    expect(page).toContain('moved from 1 kap. 2 §');
    expect(page).toContain('aria-label="Next change"');
    expect(page).toContain('<article class="redline" lang="sv">');
  });

  it('says when nothing changed', () => {
    expect(html(OLD, OLD)).toContain('<p>Inga ändringar</p>');
    expect(html(OLD, OLD, { language: 'en' })).toContain('No changes');
    expect(html('', '')).toContain('Ändringar (0)');
  });

  it('tells of splits and merges', () => {
    const whole = `1 § ${FEE}\n2 § ${PLAN} ${DRILL} ${REPORT} ${DUTY}`;
    const parts = `1 § ${FEE}\n2 § ${PLAN} ${DRILL}\n3 § ${REPORT} ${DUTY}`;
    expect(html(whole, parts)).toContain('[del av tidigare 2 §]');
    expect(html(whole, parts, { language: 'en' })).toContain('[part of former 2 §]');
    expect(html(parts, whole)).toContain('[sammanslagen av flera bestämmelser]');
    expect(html(parts, whole, { language: 'en' })).toContain('[merged from several provisions]');
    expect(html(parts, whole)).toContain('[3 § har slagits samman med en annan bestämmelse]');
    expect(html(parts, whole, { language: 'en' })).toContain('[3 § has been merged with another provision]');
  });

  it('marks header cells, cells that are new, and containers with words of their own', () => {
    const table = html(
      'Bilaga 1 Mängder\n|! Vara ; Antal\n| Blod ; 20',
      'Bilaga 1 Mängder\n|! Vara ; Antal ; Enhet\n| Blod ; 20 ; påsar',
    );
    expect(table).toContain('<th scope="col">Vara</th>');
    expect(table).toContain('påsar<span class="visually-hidden" lang="sv">]</span></ins>');
    const old = tree(`# 1 kap. Lager\n= Planer\n1 § ${PLAN}`, countingIds(1));
    old.provisions[0]!.text = 'Kapitlet gäller alla.';
    delete old.provisions[0]!.children[0]!.level;
    const page = redlineHtml(redlineStatutes(old, old, alignStatutes(old, old)));
    expect(page).toContain('<p>Kapitlet gäller alla.</p>');
    expect(page).toContain('<h3>Planer</h3>');
    const shorter = html('Bilaga 1 Mängder\n| Blod ; 20 ; påsar', 'Bilaga 1 Mängder\n| Blod ; 20');
    expect(shorter).toContain('[borttaget: </span>påsar');
  });

  it('keeps a label without words at the end', () => {
    expect(plain(html(`1 § ${PLAN}\n2 §`, `1 § ${PLAN}\n2 §`)).at(-1)).toBe('2 §');
  });

  it('sets texts that share little side by side, and keeps a section without words', () => {
    const page = html(
      `1 §\n2 § ${PLAN}`,
      `1 §\n2 § ${PLAN.replace(/för hur.*/, 'som ses över årligen av personalen och revisorn på orten i länet')}`,
    );
    expect(plain(page)[1]).toMatch(/^1 §/);
    const annex = html('Bilaga 1 Lista\n| a ; b', `Bilaga 1 Lista\n| a ; b\n1 § ${PLAN}`);
    expect(annex).toContain('</tbody></table>');
  });
});
