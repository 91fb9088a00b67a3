/** An operation with the types of what it asks and answers. At run time a string: the hash of its text, by which the api knows it. */
export interface ApiText<TResult, TVariables> {
  toString(): string;
  readonly __types?: (variables: TVariables) => TResult;
}
