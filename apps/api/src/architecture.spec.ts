import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost, TypeMetadataStorage } from '@nestjs/graphql';
import { PERMISSIONS } from '@samsyn/consultation';
import { type GraphQLSchema, isInputObjectType, isNonNullType } from 'graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { rightOf } from './platform/access/index.ts';
import { plannedApp } from './schema-text.ts';

interface Operation {
  name: string;
  handler: object;
}

const ROOT_TYPES = ['Query', 'Mutation', 'Subscription'];

/** Every method of a provider or controller that is marked with the metadata `key`. */
function marked(container: ModulesContainer, key: string, which: (value: unknown) => boolean): Operation[] {
  const classes = [...container.values()].flatMap((module) => [
    ...module.providers.values(),
    ...module.controllers.values(),
  ]);
  return [...new Set(classes.map(({ metatype }) => metatype))].flatMap((type) => {
    const prototype = (typeof type === 'function' ? type.prototype : undefined) as Record<string, unknown> | undefined;
    return Object.getOwnPropertyNames(prototype ?? {}).flatMap((method) => {
      const handler = Object.getOwnPropertyDescriptor(prototype, method)?.value as unknown;
      if (method === 'constructor' || typeof handler !== 'function') return [];
      if (!which(Reflect.getMetadata(key, handler))) return [];
      return [{ name: `${type?.name ?? ''}.${method}`, handler }];
    });
  });
}

describe('the house', () => {
  let container: ModulesContainer;
  let roots: Operation[];
  let routes: Operation[];
  let fields: number;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    const app = await plannedApp();
    container = app.get(ModulesContainer);
    roots = marked(container, 'graphql:resolver_type', (value) => ROOT_TYPES.includes(String(value)));
    routes = marked(container, 'path', (value) => value !== undefined);
    ({ schema } = app.get(GraphQLSchemaHost, { strict: false }));
    const types = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    fields = types.reduce((sum, type) => sum + Object.keys(type?.getFields() ?? {}).length, 0);
  });

  it('sees every operation of the schema, and the doors beside it', () => {
    expect(roots).toHaveLength(fields);
    expect(routes.length).toBeGreaterThanOrEqual(4);
  });

  it('asks at each of them for a permission, or says why it asks for none', () => {
    const open = [...roots, ...routes].filter(({ handler }) => rightOf(handler) === undefined);
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('names only permissions that the table has, and reasons that say something', () => {
    for (const { handler } of [...roots, ...routes]) {
      const right = rightOf(handler) ?? { publicBecause: '' };
      if ('permission' in right) expect(Object.keys(PERMISSIONS)).toContain(right.permission);
      else expect(right.publicBecause.length).toBeGreaterThan(15);
    }
  });

  it('keeps its open doors few', () => {
    const open = [...roots, ...routes].filter(({ handler }) => 'publicBecause' in (rightOf(handler) ?? {}));
    expect(open.map(({ name }) => name).sort()).toEqual([
      'BackChannelController.logOut',
      'CodeResolver.mailsCodes',
      'CodeResolver.requestSignInCode',
      'CodeResolver.signInByCode',
      'ColleagueInvitationResolver.acceptColleagueInvitation',
      'ColleagueInvitationResolver.colleagueInvitation',
      'HealthController.live',
      'HealthController.ready',
      'IdentityResolver.demoSignIns',
      'IdentityResolver.invitation',
      'IdentityResolver.viewer',
      'MailController.takeBounce',
      'MailController.turnOff',
      'OidcController.available',
      'OidcController.comeBack',
      'OidcController.start',
      'OwnSessionsResolver.sessionTimes',
      'PasskeyResolver.beginPasskeySignIn',
      'PasskeyResolver.signInByPasskey',
      'ReceiptController.keys',
      'RemindersResolver.chooseReminders',
      'RemindersResolver.reminderChoice',
      'SessionResolver.acceptInvitation',
      'SessionResolver.signInDemo',
      'SessionResolver.signOut',
    ]);
  });

  it('has no input field that must be given and is preset: compiled execution would ask for it', () => {
    const preset = Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      .flatMap((type) => Object.values(type.getFields()))
      .filter((field) => isNonNullType(field.type) && field.defaultValue !== undefined);
    expect(preset.map(({ name }) => name)).toEqual([]);
  });

  it('has no class that is both a table and a type of the schema', () => {
    const tables = getMetadataArgsStorage().tables.map(({ target }) => target);
    const types = [...TypeMetadataStorage.getObjectTypesMetadata(), ...TypeMetadataStorage.getInputTypesMetadata()].map(
      ({ target }) => target,
    );
    expect(tables.length).toBeGreaterThan(0);
    expect(types.length).toBeGreaterThan(20);
    expect(types.filter((type) => tables.includes(type))).toEqual([]);
  });
});
