import fc from 'fast-check';
import { alignStatutes } from '../align/index.ts';
import { anyStatute } from '../align/testing/statutes.ts';
import type { ProvisionKind, Statute } from '../model.ts';
import {
  changeLabel,
  demote,
  type EditResult,
  editText,
  insertAfter,
  mergeWithPrevious,
  promote,
  remove,
  splitAt,
} from '../review/edit.ts';
import { flatten } from '../tree.ts';
import { type Anchor, carryAnchors, countPlacements, describeAnchor, validateAnchor } from './index.ts';

// SAMSYN_RUNS=500 before the Jest command for a long run
const runs = Number(process.env['SAMSYN_RUNS'] ?? 12);
const COMMANDS = 200;

interface Command {
  what: number;
  where: number;
  offset: number;
}
const command = fc.record({ what: fc.nat(8), where: fc.nat(10_000), offset: fc.nat(400) });

/** Ids that no other version has. */
function freshIds(): () => string {
  let count = 0;
  return () => `00000009-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
}

/** One command of an editor, on whichever provision `where` falls. What is refused changes nothing. */
function edited(statute: Statute, { what, where, offset }: Command, newId: () => string): Statute {
  const nodes = flatten(statute);
  const node = nodes[where % nodes.length];
  if (node === undefined) return statute;
  const kinds: ProvisionKind[] = ['section', 'subsection', 'item'];
  const draft = {
    kind: kinds[offset % 3]!,
    label: `${100 + offset} §`,
    text: `Tillagd text nummer ${offset} i planen.`,
  };
  const commands: (() => EditResult)[] = [
    () => editText(statute, node.id, `${node.text} Tillägg ${offset}.`),
    () => editText(statute, node.id, node.text.slice(0, Math.max(1, offset % (node.text.length + 1)))),
    () => changeLabel(statute, node.id, `${200 + offset} §`),
    () => splitAt(statute, node.id, offset % (node.text.length + 1), newId),
    () => mergeWithPrevious(statute, node.id),
    () => promote(statute, node.id),
    () => demote(statute, node.id),
    () => insertAfter(statute, node.id, draft, newId),
    () => remove(statute, node.id),
  ];
  const result = commands[what]!();
  return result.ok ? result.statute : statute;
}

/** A comment on every provision, and one on a stretch of each that has words. */
const anchorsOf = (statute: Statute): Anchor[] =>
  flatten(statute).flatMap(({ id, text }): Anchor[] => {
    const whole = { provisionId: id, segments: [] };
    if (text.length < 8) return [whole];
    const stretch = describeAnchor(text, 2, Math.max(6, Math.floor(text.length / 2)));
    return [whole, { provisionId: id, segments: [{ provisionId: id, ...stretch }] }];
  });

describe('any sequence of editing commands', () => {
  it('keeps ids and addresses unique, and leaves every comment with one place that is there', () => {
    fc.assert(
      fc.property(
        anyStatute.filter(({ provisions }) => provisions.length > 0),
        fc.array(command, { minLength: COMMANDS, maxLength: COMMANDS }),
        (old, commands) => {
          const newId = freshIds();
          const now = commands.reduce((statute, one) => edited(statute, one, newId), old);
          const nodes = flatten(now);
          expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
          expect(new Set(nodes.map(({ address }) => address)).size).toBe(nodes.length);
          const anchors = anchorsOf(old);
          const placements = carryAnchors(old, now, alignStatutes(old, now), anchors);
          const counts = Object.values(countPlacements(placements));
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(anchors.length);
          for (const { provisionId, segments } of placements) {
            if (provisionId === null) continue;
            const places = segments.flatMap((segment) => segment.places);
            for (const place of places)
              expect(validateAnchor({ provisionId: place.provisionId, segments: [place] }, now)).toEqual([]);
          }
        },
      ),
      { numRuns: runs },
    );
  });
});
