/** The text of an operation with the types of what it asks and answers. At run time a string. */
export interface ApiText<TResult, TVariables> {
  toString(): string;
  readonly __types?: (variables: TVariables) => TResult;
}
