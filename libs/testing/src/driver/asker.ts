/** Somebody who is signed in and asks the api. Throws for what it refuses to answer at all. */
export interface Asker {
  ask: <Data>(query: string, variables?: Record<string, unknown>) => Promise<Data>;
}
