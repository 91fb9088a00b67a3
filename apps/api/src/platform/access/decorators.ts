import type { Permission } from '@samsyn/consultation';

const RIGHT = Symbol('right');
const NOTHING = Symbol('nothing');

/** What an operation asks of its caller: a permission of the product's one table, or nothing, for a stated reason. */
export type Right = { permission: Permission } | { publicBecause: string };

/** The operation is for those whose role has the permission; for all others it does not exist. */
export function Requires(permission: Permission): MethodDecorator {
  return mark({ permission });
}

/** The operation is for anybody, signed in or not; says why that must be. */
export function PublicBecause(reason: string): MethodDecorator {
  return mark({ publicBecause: reason });
}

/** Null is an ordinary answer of the operation, for a stated reason; of any other that names a thing it means that the thing is not there. */
export function NothingBecause(_reason: string): MethodDecorator {
  return (_target, _name, descriptor: PropertyDescriptor) => {
    Reflect.defineMetadata(NOTHING, true, descriptor.value as object);
  };
}

export function isOrdinaryNothing(handler: object): boolean {
  return Reflect.getMetadata(NOTHING, handler) === true;
}

/** What was stated on a resolver's or controller's method; undefined when nothing was. */
export function rightOf(handler: object): Right | undefined {
  return Reflect.getMetadata(RIGHT, handler) as Right | undefined;
}

function mark(right: Right): MethodDecorator {
  return (_target, _name, descriptor: PropertyDescriptor) => {
    Reflect.defineMetadata(RIGHT, right, descriptor.value as object);
  };
}
