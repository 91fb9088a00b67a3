import type { Provision, Statute } from '@samsyn/statute';
import { kindOf, type ProvisionView } from '../store/provision-record.ts';
import type { VersionView } from './versions.query.ts';

/** A published version as the tree it was made from: what the text engine works on. */
export function statuteOf({ title, designation, enactingClause, provisions }: VersionView): Statute {
  const nodes = new Map(provisions.map((row) => [row.id, nodeOf(row)]));
  const top: Provision[] = [];
  for (const { id, parentId } of provisions) {
    const siblings = parentId === null ? top : nodes.get(parentId)?.children;
    const node = nodes.get(id);
    if (node !== undefined) siblings?.push(node);
  }
  return {
    title,
    kind: 'regulation',
    ...(designation === null ? {} : { designation }),
    ...(enactingClause === null ? {} : { enactingClause }),
    provisions: top,
    notUnderstood: [],
  };
}

function nodeOf({ id, kind, label, address, heading, level, text, cells, header, about }: ProvisionView): Provision {
  return {
    id,
    kind: kindOf(kind),
    label,
    address,
    text,
    children: [],
    ...(heading === null ? {} : { heading }),
    ...(level === null ? {} : { level }),
    ...(cells === null ? {} : { cells }),
    ...(header ? { header } : {}),
    ...(about === null ? {} : { about }),
  };
}
