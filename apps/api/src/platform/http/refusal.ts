/** The body of a refusal outside GraphQL; also in the shape a GraphQL client reads. */
export function refusal(code: string, message: string): object {
  return { code, message, errors: [{ message, extensions: { code } }] };
}
