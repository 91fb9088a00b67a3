import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { ROOT } from './fixture.mjs';

// "Who sees which fields" of docs/security.md, held to the schema and to the table of permissions: every type that both sides can ask for has
// its fields there, each once.

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const schema = buildSchema(read('libs/contracts/schema.graphql'));
const permissions = read('docs/permissions.md');
const AUTHORITY_ROLES = 5;

/** By right: whether somebody of the authority has it, and whether somebody of a body has. */
const rights = new Map(
  [...permissions.matchAll(/^\| `([\w.]+)` \|((?:[^|]*\|){9})$/gm)].map(([, right, marks]) => {
    const has = marks.split('|').map((mark) => mark.includes('●'));
    return [right, [has.slice(0, AUTHORITY_ROLES).some(Boolean), has.slice(AUTHORITY_ROLES).some(Boolean)]];
  }),
);
const operations = [...permissions.matchAll(/^\| `(\w+)` \| (query|mutation|subscription) \| (.*) \|$/gm)].map(
  ([, name, kind, why]) => ({ name, kind, sides: rights.get(/^`([\w.]+)`$/.exec(why)?.[1]) ?? [true, true] }),
);
const roots = {
  query: schema.getQueryType(),
  mutation: schema.getMutationType(),
  subscription: schema.getSubscriptionType(),
};

function reach(type, into) {
  const named = getNamedType(type);
  if (isUnionType(named) || isInterfaceType(named))
    return schema.getPossibleTypes(named).forEach((each) => reach(each, into));
  if (!isObjectType(named) || into.has(named.name)) return;
  into.add(named.name);
  for (const field of Object.values(named.getFields())) reach(field.type, into);
}

const [authority, body] = [0, 1].map((side) => {
  const types = new Set();
  for (const { name, kind, sides } of operations) if (sides[side]) reach(roots[kind].getFields()[name].type, types);
  return types;
});
const both = [...authority].filter((type) => body.has(type)).toSorted();

const doc = read('docs/security.md');
const section = doc.slice(
  doc.indexOf('## Who sees which fields'),
  doc.indexOf('\n## ', doc.indexOf('## Who sees which fields') + 1),
);
const words = (cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, word]) => word);
const stated = new Map();
let alike = [];
for (const [, type, fields, rule] of section.matchAll(/^\|([^|]*)\|([^|]+)\|([^|]+)\|$/gm)) {
  if (type.trim() === 'all alike') alike = words(fields);
  const [name = [...stated.keys()].at(-1)] = words(type);
  if (name !== undefined && type.trim() !== 'all alike')
    stated.set(name, [...(stated.get(name) ?? []), { fields: words(fields), rule }]);
}

it('the operations and rights are those of the table of permissions', () => {
  const count = Object.values(roots).reduce((sum, root) => sum + Object.keys(root.getFields()).length, 0);
  expect([operations.length, rights.size > 30, both.length > 40]).toEqual([count, true, true]);
});

it('every type that both sides can ask for is there once, and no other', () => {
  expect([...stated.keys(), ...alike].toSorted()).toEqual(both);
});

it('every field of a type that is there by itself stands in one of its rows, with who sees it', () => {
  const fieldsOf = (type) => Object.keys(schema.getType(type).getFields()).toSorted();
  for (const [type, rows] of stated) {
    expect([type, rows.flatMap(({ fields }) => fields).toSorted()]).toEqual([type, fieldsOf(type)]);
    expect(rows.filter(({ rule }) => rule.trim().length < 10)).toEqual([]);
  }
});
