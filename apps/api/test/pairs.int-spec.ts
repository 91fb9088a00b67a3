import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runRevisionCase } from '@samsyn/testing';
import { createWorld, type World } from './world.ts';

const CORPUS = process.env['SAMSYN_CORPUS'] ?? resolve(import.meta.dirname, '../../../../shared/corpus');
const REVISIONS = resolve(CORPUS, '02_revisions');
/** Nine official renumberings, nineteen repeals, nothing but the register to tell one 4 kap. 9 § from the other. */
const PAIR = 'sv_sfs_2024_2026/2016-287';
const COMMENTS = 200;

const file = (name: string): string => readFileSync(resolve(REVISIONS, name), 'utf8');
const describeWithCorpus = existsSync(REVISIONS) ? describe : describe.skip;

describeWithCorpus('a real revision with comments on it (skipped where the corpus is absent)', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(async () => world?.stop());

  it('has an outcome for every comment, and none silently elsewhere than the official amendment says', async () => {
    const keys = ['a', 'b'];
    const ids = await world.addActors(...keys.map((key) => ({ key })));
    const bodies = await Promise.all(
      keys.map(async (key) => ({ client: await world.as('COORDINATOR', ids[key]), actorId: ids[key] ?? '' })),
    );
    const [adviser, publisher] = [await world.as('LEGAL_ADVISER'), await world.as('LEGAL_ADVISER')];
    const rows = file('gold/renumber_gold_dev.csv')
      .split(/\r?\n/u)
      .map((line) => line.split(','));
    const { register_amendments_in_interval: register } = JSON.parse(file(`${PAIR}/meta.json`));
    const figures = await runRevisionCase(
      { adviser, publisher, officer: await world.as('CASE_OFFICER'), bodies },
      {
        ...{
          name: PAIR,
          before: file(`${PAIR}/before.txt`),
          after: file(`${PAIR}/after.txt`),
          comments: COMMENTS,
          seed: 1,
        },
        official: {
          renumbered: new Map(
            rows.flatMap(([pair, from = '', to = '']) => (pair === PAIR ? [[from, to] as const] : [])),
          ),
          register,
        },
      },
    );
    const { places, renumberings, official } = figures;
    const counts = places.counts
      .filter(({ comments }) => comments > 0)
      .map(({ status, comments }) => `${status} ${comments}`);
    console.info(
      `${PAIR}: ${COMMENTS} comments: ${counts.join(', ')}, on the whole ${places.onWhole}; ${official.right} where the official amendment has them, ` +
        `${official.flagged} put before a person, ${official.silent.length} silently elsewhere; ${renumberings.right} of 9 renumberings as proposed`,
    );
    expect(places).toMatchObject({ comments: COMMENTS, missing: 0 });
    expect(places.counts.reduce((sum, { comments }) => sum + comments, places.onWhole)).toBe(COMMENTS);
    expect(places.nodes).toHaveLength(COMMENTS - places.onWhole);
    expect(renumberings).toEqual({ right: 9, flagged: 0, silent: [], absent: 0 });
    expect(official.silent).toEqual([]);
    expect(official.right + official.flagged).toBeGreaterThan(COMMENTS / 2);
  }, 60_000);
});
