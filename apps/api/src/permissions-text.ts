import { ModulesContainer } from '@nestjs/core';
import { labels, may, PERMISSIONS, type Permission, type Role, type Side } from '@samsyn/consultation';
import { rightOf } from './platform/access/index.ts';
import { plannedApp } from './schema-text.ts';

const ROLES: readonly (readonly [Side, readonly Role[]])[] = [
  ['AUTHORITY', ['CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER', 'REGISTRAR', 'ADMINISTRATOR']],
  ['BODY', ['COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY', 'READER']],
];
const ROOTS = new Map([
  ['Query', 'query'],
  ['Mutation', 'mutation'],
  ['Subscription', 'subscription'],
]);

interface Door {
  name: string;
  kind: string;
  handler: object;
}

/** docs/permissions.md as text: who has which right, and which right each operation asks for; from the table and the code that uses it. */
export async function permissionsText(): Promise<string> {
  const doors = doorsOf((await plannedApp()).get(ModulesContainer));
  return `${HEAD}\n${rights(doors)}\n\n## Operations that ask for a right\n\n${guarded(doors)}\n\n## Operations that ask for none\n\n${open(doors)}\n`;
}

const HEAD = `# Who may what

Made by \`npm run permissions -w @samsyn/api\` from \`libs/consultation/src/permissions.ts\` and the operations that name its rights; a test holds it to both. A role without a mark is told what one is told who asks for a thing that is not there.
Beyond the role the place decides: a body reaches the rounds it was sent and its own answer, by row-level security; the authority reaches nothing of an answer that has not been submitted, for its role in the database has no grant there. \`apps/api/test/authorization.int-spec.ts\` asks every operation
as every role, in each state of a round, for one's own and another body.
`;

function rights(doors: readonly Door[]): string {
  const roles = ROLES.flatMap(([side, list]) => list.map((role) => ({ side, role })));
  const names = roles.map(({ role }) => labels('en').role[role]);
  const used = new Set(doors.map(({ handler }) => permissionOf(handler)));
  const rows = (Object.keys(PERMISSIONS) as Permission[]).map((permission) => {
    const marks = roles.map((asker) => (may(asker, permission) ? '●' : ''));
    return [`\`${permission}\`${used.has(permission) ? '' : ' (the page only)'}`, ...marks];
  });
  return table([['Right', ...names], ...rows]);
}

function guarded(doors: readonly Door[]): string {
  const rows = doors.flatMap(({ name, kind, handler }) => {
    const permission = permissionOf(handler);
    return permission === null ? [] : [[`\`${name}\``, kind, `\`${permission}\``]];
  });
  return table([['Operation', 'Kind', 'Right'], ...rows]);
}

function open(doors: readonly Door[]): string {
  const rows = doors.flatMap(({ name, kind, handler }) => {
    const right = rightOf(handler);
    return right !== undefined && 'publicBecause' in right ? [[`\`${name}\``, kind, right.publicBecause]] : [];
  });
  return table([['Operation', 'Kind', 'Because'], ...rows]);
}

function permissionOf(handler: object): Permission | null {
  const right = rightOf(handler);
  return right !== undefined && 'permission' in right ? right.permission : null;
}

/** Every operation of GraphQL and HTTP, by name. */
function doorsOf(container: ModulesContainer): Door[] {
  const classes = [...container.values()].flatMap(({ providers, controllers }) => [
    ...providers.values(),
    ...controllers.values(),
  ]);
  const doors = [...new Set(classes.map(({ metatype }) => metatype))].flatMap((type) => {
    const prototype: object = (typeof type === 'function' ? (type.prototype as object | undefined) : undefined) ?? {};
    return Object.values(Object.getOwnPropertyDescriptors(prototype)).flatMap(({ value }) => doorOf(value, type));
  });
  return doors.sort((a, b) => a.kind.localeCompare(b.kind, 'en') || a.name.localeCompare(b.name, 'en'));
}

function doorOf(handler: unknown, type: unknown): Door[] {
  if (typeof handler !== 'function') return [];
  const kind = ROOTS.get(String(Reflect.getMetadata('graphql:resolver_type', handler)));
  if (kind !== undefined) {
    const given: unknown = Reflect.getMetadata('graphql:resolver_name', handler);
    return [{ kind, name: typeof given === 'string' ? given : handler.name, handler }];
  }
  const path: unknown = Reflect.getMetadata('path', handler);
  if (typeof path !== 'string' || rightOf(handler) === undefined) return [];
  const base: unknown = Reflect.getMetadata('path', type as object);
  return [{ kind: 'http', name: `/${[base, path].filter((part) => part && part !== '/').join('/')}`, handler }];
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
