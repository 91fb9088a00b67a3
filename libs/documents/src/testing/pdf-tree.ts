/** The objects of a PDF without object streams, by number. */
export function objectsOf(pdf: Uint8Array): Map<string, string> {
  const text = Buffer.from(pdf).toString('latin1');
  return new Map([...text.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj$/gm)].map(([, id = '', body = '']) => [id, body]));
}

export interface Node {
  kind: string;
  kids: Node[];
  scope: string | undefined;
}

/** The structure tree by the references it is made of: what a screen reader goes by. */
export function treeOf(pdf: Uint8Array): { node: Node; catalog: string } {
  const objects = objectsOf(pdf);
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  const at = (id: string): string => objects.get(id) ?? '';
  const read = (id: string): Node => {
    const body = at(id);
    const [, kids = ''] = /\/K \[([^\]]*)\]/.exec(body) ?? /\/K (\d+ 0 R)/.exec(body) ?? [];
    const ids = [...kids.matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => kid).filter((kid) => /\/S \//.test(at(kid)));
    const attributes = [...body.matchAll(/\/A \[?(\d+) 0 R/g)].map(([, id2 = '']) => at(id2)).join('') + body;
    return {
      kind: /\/S \/(\w+)/.exec(body)?.[1] ?? 'Root',
      kids: ids.map(read),
      scope: /\/Scope \/(\w+)/.exec(attributes)?.[1],
    };
  };
  const root = /\/StructTreeRoot (\d+) 0 R/.exec(catalog)?.[1] ?? '';
  return { node: read(root), catalog };
}
