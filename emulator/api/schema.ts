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

/** The same schemas for a JSON Schema validator, closed: a property that is not named is a breach. */
export function jsonSchemas(schemas: Readonly<Record<string, DiscoverySchema>>): Record<string, object> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, closed(schema)]));
}

function closed(schema: DiscoverySchema): object {
  if (schema.$ref !== undefined) return { $ref: `#/definitions/${schema.$ref}` };
  switch (schema.type) {
    case "array":
      return { type: "array", items: schema.items ? closed(schema.items) : {} };
    case "object":
      return {
        type: "object",
        properties: Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, closed(inner)]),
        ),
        additionalProperties: schema.additionalProperties ? closed(schema.additionalProperties) : false,
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
