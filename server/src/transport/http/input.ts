import type { Route } from '@parley/protocol'
import type { z } from 'zod'
import { refuse } from '../../platform/refusal.ts'

type Fields = Readonly<Record<string, unknown>>

/** Path, query, headers and body as one input. A field that comes twice with different values has no meaning and is refused. */
export function mergeInput(
  route: Route,
  parts: { params: Fields; query: Fields; headers: Fields; body: unknown },
): Fields {
  const { params, query, headers, body } = parts
  // What belongs into the body must not come from an address, which others can write and proxies keep.
  const [misplaced] = route.rest === 'body' ? Object.keys(query) : []
  if (misplaced !== undefined) throw refuse('invalid_input', misplaced, 'Send this in the body.')
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) {
    throw refuse('invalid_input', 'input', 'Expected a JSON object.')
  }
  const merged: [string, unknown][] = []
  const seen = new Set<string>()
  for (const [field, value] of [params, query, headers, body ?? {}].flatMap((part) => Object.entries(part))) {
    if (seen.has(field)) throw refuse('invalid_input', field, 'This field is given twice.')
    seen.add(field)
    merged.push([field, value])
  }
  return Object.fromEntries(merged)
}

/** Turns the text of path and query into what the contract expects; what does not fit is left for the parser to refuse. */
export type QueryReader = (query: Fields) => Fields

export function queryReader(schema: z.ZodType, route: Route): QueryReader {
  const shape = shapeOf(schema)
  if (route.rest === 'body' || shape === null) return (query) => query
  const kinds = new Map(Object.entries(shape).map(([field, type]) => [field, kindOf(type)]))
  return (query) =>
    Object.fromEntries(
      Object.entries(query).map(([field, value]) => [field, convert(kinds.get(field) ?? 'other', value)]),
    )
}

function convert(kind: string, value: unknown): unknown {
  if (kind === 'array') return Array.isArray(value) ? value : String(value).split(',')
  if (typeof value !== 'string') return value
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  if (kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  return value
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.core.$ZodType>> | null {
  const { def } = (schema as z.core.$ZodType as z.core.$ZodTypes)._zod
  if (def.type === 'object') return def.shape
  return def.type === 'pipe' ? shapeOf(def.in as z.ZodType) : null
}

function kindOf(schema: z.core.$ZodType): string {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nullable':
      return kindOf(def.innerType)
    case 'pipe':
      return kindOf(def.in)
    default:
      return def.type
  }
}

/** The token of an `Authorization: Bearer …` header, null without one. */
export function bearerToken(header: string | undefined): string | null {
  if (header === undefined) return null
  // Anything else is no token either, but is counted and refused like one that is wrong.
  return /^Bearer +([\w.~+/=-]+) *$/i.exec(header)?.[1] ?? ''
}
