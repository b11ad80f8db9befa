/** A schema as discovery documents write it (JSON Schema draft 3 with `$ref` by bare name). */
export interface DiscoverySchema {
  readonly id?: string;
  readonly type?: string;
  readonly $ref?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: DiscoverySchema;
  readonly properties?: Readonly<Record<string, DiscoverySchema>>;
  readonly additionalProperties?: DiscoverySchema;
}

/**
 * An API's schemas for a JSON Schema validator, each with an id of its own ("docs/Document"), so that what several refer
 * to is compiled once. Closed: a property that is not named is a breach.
 */
export function jsonSchemas(
  api: string,
  schemas: Readonly<Record<string, DiscoverySchema>>,
): readonly object[] {
  const ref = (name: string): object => ({ $ref: `/${api}/${name}` });
  return Object.entries(schemas).map(([name, schema]) => ({
    $id: `/${api}/${name}`,
    ...closed(schema, ref),
  }));
}

function closed(schema: DiscoverySchema, ref: (name: string) => object): object {
  if (schema.$ref !== undefined) return ref(schema.$ref);
  switch (schema.type) {
    case "array":
      return { type: "array", items: schema.items ? closed(schema.items, ref) : {} };
    case "object":
      return {
        type: "object",
        properties: Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, closed(inner, ref)]),
        ),
        additionalProperties: schema.additionalProperties ? closed(schema.additionalProperties, ref) : false,
      };
    case "string":
      return {
        type: "string",
        ...(schema.enum ? { enum: schema.enum } : {}),
        ...(schema.format === "int64" || schema.format === "uint64" ? { pattern: "^-?\\d+$" } : {}),
        ...(schema.format === "date" || schema.format === "date-time" ? { format: schema.format } : {}),
      };
    case "integer":
    case "number":
    case "boolean":
      return { type: schema.type };
    default:
      return {};
  }
}
