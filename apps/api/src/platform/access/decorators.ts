import type { Permission } from '@samsyn/consultation';

const RIGHT = Symbol('right');

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

/** What was stated on a resolver's or controller's method; undefined when nothing was. */
export function rightOf(handler: object): Right | undefined {
  return Reflect.getMetadata(RIGHT, handler) as Right | undefined;
}

function mark(right: Right): MethodDecorator {
  return (_target, _name, descriptor: PropertyDescriptor) => {
    Reflect.defineMetadata(RIGHT, right, descriptor.value as object);
  };
}
