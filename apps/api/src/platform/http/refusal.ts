/** The body of a refusal outside GraphQL: what stands in the way, and the same in the shape a GraphQL client reads. */
export function refusal(code: string, message: string): object {
  return { problem: { code, message }, errors: [{ message, extensions: { code } }] };
}
