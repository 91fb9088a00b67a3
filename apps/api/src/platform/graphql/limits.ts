import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/**
 * What one request may ask. The contract's deepest page asks five levels (a provision's comments → nodes → assessment → fields), so eight
 * leave room and still stop a query that walks in circles. `fields` counts every selection with fragments unfolded, which is what a
 * server must do to answer; `tokens` is held by the parser, before anything else is done.
 */
export const QUERY_LIMITS = { depth: 8, aliases: 15, fields: 500, rootFields: 10, tokens: 1_000 } as const;

interface Weight {
  depth: number;
  fields: number;
  aliases: number;
}

const NOTHING: Weight = { depth: 0, fields: 0, aliases: 0 };

/** A validation rule that refuses what is over the limits. The schema's own description (`__schema`, `__type`) is not weighed: it is off in production. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const known = new Map<string, Weight>();
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const weight = weigh(operation.selectionSet, context, known, new Set());
      const over = excess(weight, operation);
      if (over !== null) {
        context.reportError(
          new GraphQLError(over, { nodes: operation, extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } } }),
        );
      }
    },
  };
}

function excess(weight: Weight, operation: OperationDefinitionNode): string | null {
  if (weight.depth > QUERY_LIMITS.depth) return `Frågan är djupare än ${QUERY_LIMITS.depth} nivåer.`;
  if (weight.aliases > QUERY_LIMITS.aliases) return `Frågan har fler än ${QUERY_LIMITS.aliases} alias.`;
  if (weight.fields > QUERY_LIMITS.fields) return `Frågan har fler än ${QUERY_LIMITS.fields} fält.`;
  if (operation.selectionSet.selections.length > QUERY_LIMITS.rootFields) {
    return `Frågan ställer fler än ${QUERY_LIMITS.rootFields} frågor på en gång.`;
  }
  return null;
}

// Fragments are weighed once each, however often they are spread: unfolding them for real is what an attacker hopes for.
function weigh(
  set: SelectionSetNode,
  context: ValidationContext,
  known: Map<string, Weight>,
  open: Set<string>,
): Weight {
  return set.selections.reduce<Weight>((sum, selection) => {
    if (selection.kind === Kind.FIELD) return add(sum, weighField(selection, context, known, open));
    if (selection.kind === Kind.INLINE_FRAGMENT) return add(sum, weigh(selection.selectionSet, context, known, open));
    const fragment = context.getFragment(selection.name.value);
    return fragment ? add(sum, weighFragment(fragment, context, known, open)) : sum;
  }, NOTHING);
}

function weighField(
  field: FieldNode,
  context: ValidationContext,
  known: Map<string, Weight>,
  open: Set<string>,
): Weight {
  if (field.name.value.startsWith('__')) return NOTHING;
  const below = field.selectionSet ? weigh(field.selectionSet, context, known, open) : NOTHING;
  return { depth: below.depth + 1, fields: below.fields + 1, aliases: below.aliases + (field.alias ? 1 : 0) };
}

function weighFragment(
  fragment: FragmentDefinitionNode,
  context: ValidationContext,
  known: Map<string, Weight>,
  open: Set<string>,
): Weight {
  const name = fragment.name.value;
  const weighed = known.get(name);
  if (weighed) return weighed;
  if (open.has(name)) return NOTHING; // a circle: another rule refuses it
  const weight = weigh(fragment.selectionSet, context, known, new Set(open).add(name));
  known.set(name, weight);
  return weight;
}

function add(a: Weight, b: Weight): Weight {
  return { depth: Math.max(a.depth, b.depth), fields: a.fields + b.fields, aliases: a.aliases + b.aliases };
}
