import { z } from 'zod'

export type Json = Record<string, unknown>

/** What goes in or comes out, for documents that carry JSON Schema. */
export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return rest
}
