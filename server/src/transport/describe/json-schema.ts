import { z } from 'zod'

export type Json = Record<string, unknown>

/** What goes in or comes out, in the JSON Schema that OpenAPI 3.1 carries. */
export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  return describe(schema, io, 'draft-2020-12')
}

/** The same as AsyncAPI 3 carries it, which is an older one. */
export function toOlderJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  return describe(schema, io, 'draft-7')
}

function describe(schema: z.ZodType, io: 'input' | 'output', target: 'draft-2020-12' | 'draft-7'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target, unrepresentable: 'any' })
  return rest
}
