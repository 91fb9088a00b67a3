import type { ProvisionNode } from '../../law/draft-text.ts';
import { heatLines } from './model.ts';

const node = (id: string, address: string, children: ProvisionNode[] = []): ProvisionNode =>
  ({ id, address, children }) as unknown as ProvisionNode;

describe('how much is said of a §', () => {
  const section = node('s', '1 kap. 2 §', [
    node('a', '1 kap. 2 § 1 st', [node('p', '1 kap. 2 § 1 st 2 p')]),
    node('b', '1 kap. 2 § 2 st'),
    { ...node('r', '1 kap. 2 § allmänna råd'), row: { id: 'r' } } as ProvisionNode,
  ]);

  it.each([
    ['nothing', {}, []],
    ['the § alone', { s: 3 }, ['']],
    ['a part of it, with what that part is called there', { s: 3, a: 2, p: 1 }, ['', '1 st', '1 st 2 p']],
    ['what stands in a row of its own', { s: 4, r: 4 }, ['']],
    ['another part', { s: 1, b: 1 }, ['', '2 st']],
  ])('is told of %s', (_name, counts, parts) => {
    const heat = new Map(Object.entries(counts).map(([id, comments]) => [id, { comments, heat: 1 }]));
    expect(heatLines(section, heat).map(({ part }) => part)).toEqual(parts);
  });
});
