/** A place on the global object of an isolated world, which the page cannot see: what one script leaves there, another finds. */
export function slot<T>(name: string) {
  const key = Symbol.for(name);
  return {
    at: (world: object): T | undefined => (world as Record<symbol, T | undefined>)[key],
    leave(world: object, value: T): void { (world as Record<symbol, T>)[key] = value; },
  };
}
