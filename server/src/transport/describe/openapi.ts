import {
  type Audience,
  basePath,
  groups,
  type Operation,
  type OperationName,
  type Reason,
  reasons,
  statusOf,
} from '@parley/protocol'
import { z } from 'zod'

type AnyOperation = Operation<OperationName, z.ZodType, z.ZodType | null, Audience>
type Json = Record<string, unknown>

/** What any call can be refused with, by whom it is open to. */
const commonReasons: readonly Reason[] = [
  'invalid_input',
  'too_many_requests',
  'internal',
  'database_unavailable',
  'overloaded',
]
const tokenReasons: readonly Reason[] = ['token_missing', 'token_invalid', 'token_expired', 'session_ended']
const audienceReasons: Readonly<Record<Audience, readonly Reason[]>> = {
  anyone: [],
  'signed-in': tokenReasons,
  account: [...tokenReasons, 'account_required'],
  admin: [...tokenReasons, 'account_required', 'admin_required'],
}
const bodyReasons: readonly Reason[] = ['invalid_json', 'unsupported_media_type', 'body_too_large']

const audienceWords: Readonly<Record<Audience, string>> = {
  anyone: 'Open to anyone.',
  'signed-in': 'For everyone who is signed in, guests included.',
  account: 'For everyone with an account.',
  admin: 'For administrators.',
}

/** The OpenAPI 3.1 description of all operations. */
export function describeApi(operations: readonly AnyOperation[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const { path, method } = operation.route
    paths[path] = { ...paths[path], [method.toLowerCase()]: describeOperation(operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version,
      summary: 'The API of a Parley place.',
      description: `Every refusal has the same form; branch on its \`reason\`.\n\n${describeReasons()}`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: basePath }],
    tags: Object.entries(groups).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Refusal: refusalSchema },
    },
  }
}

function groupOf({ name }: AnyOperation): string {
  return name.split('.')[0] ?? name
}

function describeOperation(operation: AnyOperation): Json {
  const { name, summary, audience, route, input, output, status } = operation
  const schema = toJsonSchema(input, 'input')
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Json>)
  const required = new Set((schema['required'] ?? []) as string[])
  const inPath = fields.filter(([field]) => route.params.includes(field))
  const others = fields.filter(([field]) => !route.params.includes(field))
  const parameters = [
    ...inPath.map(([field, type]) => ({ name: field, in: 'path', required: true, schema: type })),
    ...(route.rest === 'query'
      ? others.map(([field, type]) => ({ name: field, in: 'query', required: required.has(field), schema: type }))
      : []),
  ]
  const hasBody = route.rest === 'body' && others.length > 0
  const body = {
    ...schema,
    properties: Object.fromEntries(others),
    required: [...required].filter((field) => !route.params.includes(field)),
  }
  return {
    operationId: name,
    tags: [groupOf(operation)],
    summary,
    description: audienceWords[audience],
    security: audience === 'anyone' ? [] : [{ token: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(hasBody && { requestBody: { required: required.size > 0, content: { 'application/json': { schema: body } } } }),
    responses: {
      [status]:
        output === null
          ? { description: 'Done.' }
          : { description: 'Done.', content: { 'application/json': { schema: toJsonSchema(output, 'output') } } },
      ...describeRefusals([
        ...operation.refusals,
        ...audienceReasons[audience],
        ...commonReasons,
        ...(hasBody ? bodyReasons : []),
      ]),
    },
  }
}

function describeRefusals(possible: readonly Reason[]): Json {
  const described: Record<string, string> = {}
  for (const reason of new Set(possible)) {
    const status = statusOf[reasons[reason].code]
    const line = `\`${reason}\`: ${reasons[reason].message}`
    const known = described[status]
    described[status] = known === undefined ? line : `${known}\n\n${line}`
  }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } }
  return Object.fromEntries(
    Object.entries(described).map(([status, description]) => [status, { description, content }]),
  )
}

function describeReasons(): string {
  const rows = Object.entries(reasons).map(
    ([reason, { code, message, retry }]) => `| \`${reason}\` | ${code} | ${retry ? 'yes' : 'no'} | ${message} |`,
  )
  return ['| reason | code | try again | meaning |', '|---|---|---|---|', ...rows].join('\n')
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return rest
}

const refusalSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'reason', 'message', 'timestamp', 'requestId'],
      properties: {
        code: { type: 'string', enum: Object.keys(statusOf) },
        reason: { type: 'string', enum: Object.keys(reasons) },
        message: { type: 'string', description: 'For people; may change any day.' },
        details: {
          type: 'array',
          items: {
            type: 'object',
            required: ['field', 'message'],
            properties: { field: { type: 'string' }, message: { type: 'string' } },
          },
        },
        retryAfterMs: { type: 'integer' },
        timestamp: { type: 'string', format: 'date-time' },
        requestId: { type: 'string' },
      },
    },
  },
}
