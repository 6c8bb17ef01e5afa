import { type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** The defaults of a document's required variables (`$first: Int! = 20`), as a client would have sent them. */
export const requiredDefaults = ({ definitions }: DocumentNode): Variables =>
  Object.fromEntries(
    definitions
      .flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : []))
      .flatMap(({ type, variable, defaultValue }) =>
        type.kind === Kind.NON_NULL_TYPE && defaultValue
          ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const]
          : [],
      ),
  );

/**
 * The variables with what was left out filled in; undefined where nothing is missing. A compiled document asks for a
 * required variable even where the document has a default for it.
 */
export const filledIn = (defaults: Variables, variables: Variables = {}): Variables | undefined =>
  Object.keys(defaults).some((name) => !Object.hasOwn(variables, name)) ? { ...defaults, ...variables } : undefined;
