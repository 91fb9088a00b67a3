import type { Limit } from './limit.ts';

const LIMITED = Symbol('limited');

/** How often an operation may be tried: from one address, by one person, with one value of an argument. All that are named hold. */
export interface Limited {
  address?: Limit;
  person?: Limit;
  argument?: { name: string; limit: Limit };
}

/** States on a resolver's or controller's method how often it may be tried; the guard holds it before the method runs. */
export function Limited(limits: Limited): MethodDecorator {
  return (_target, _name, descriptor: PropertyDescriptor) => {
    Reflect.defineMetadata(LIMITED, limits, descriptor.value as object);
  };
}

/** What was stated on the method; undefined when nothing was. */
export function limitsOf(handler: object): Limited | undefined {
  return Reflect.getMetadata(LIMITED, handler) as Limited | undefined;
}
