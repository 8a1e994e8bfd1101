import { type Audience, basePath, groups, type Operation, type OperationName, scopeOf } from '@parley/protocol'
import type { z } from 'zod'
import { type Json, toJsonSchema } from './json-schema.ts'
import { describeFallbacks } from './fallbacks.ts'
import { describeHooks } from './hooks.ts'
import {
  bodyReasons,
  callerReasons,
  commonReasons,
  describeReasons,
  describeRefusals,
  refusalSchema,
} from './refusals.ts'

type AnyOperation = Operation<OperationName, z.ZodType, z.ZodType | null, Audience>

const audienceWords: Readonly<Record<Audience, string>> = {
  anyone: 'Open to anyone.',
  'signed-in': 'For everyone who is signed in, guests included.',
  account: 'For everyone with an account.',
  moderator: 'For moderators of the place and administrators.',
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
    externalDocs: { url: `${basePath}/asyncapi.json`, description: 'The live protocol, as AsyncAPI 3.' },
    tags: Object.entries({ ...groups, live: 'Hearing what happens, without a socket.' }).map(([name, description]) => ({
      name,
      description,
    })),
    paths: { ...paths, ...describeFallbacks(), ...describeHooks() },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Refusal: refusalSchema },
    },
  }
}

function describeCallers({ name, audience }: AnyOperation): string {
  if (audience === 'anyone') return audienceWords[audience]
  const scope = scopeOf(name)
  return `${audienceWords[audience]} ${scope === null ? 'Closed to bots.' : `Bots need the scope \`${scope}\`.`}`
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
    ...(operation.transfer === 'append' ? [uploadOffset] : []),
  ]
  const hasBody = route.rest === 'body' && others.length > 0 && operation.transfer !== 'append'
  const body = {
    ...schema,
    properties: Object.fromEntries(others),
    required: [...required].filter((field) => !route.params.includes(field)),
  }
  return {
    operationId: name,
    tags: [groupOf(operation)],
    summary,
    description: describeCallers(operation),
    security: audience === 'anyone' ? [] : [{ token: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(operation.transfer === 'upload' && { requestBody: formWithFiles }),
    ...(operation.transfer === 'append' && { requestBody: nextBytes }),
    ...(hasBody && { requestBody: { required: required.size > 0, content: { 'application/json': { schema: body } } } }),
    responses: {
      ...(operation.transfer === 'download' ? bytesAnswers : { [status]: describeAnswer(output) }),
      ...describeRefusals([
        ...operation.refusals,
        ...callerReasons(operation),
        ...commonReasons,
        ...(hasBody ? bodyReasons : []),
      ]),
    },
  }
}

function describeAnswer(output: z.ZodType | null): Json {
  if (output === null) return { description: 'Done.' }
  return { description: 'Done.', content: { 'application/json': { schema: toJsonSchema(output, 'output') } } }
}

const formWithFiles: Json = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: {
          file: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
        },
      },
    },
  },
}

const uploadOffset: Json = {
  name: 'Upload-Offset',
  in: 'header',
  required: true,
  description: 'How much of it the place is known to have.',
  schema: { type: 'integer', minimum: 0 },
}
const nextBytes: Json = { required: true, content: { 'application/offset+octet-stream': {} } }

const bytesContent = { 'application/octet-stream': {} }
const bytesAnswers: Json = {
  '200': { description: 'The bytes, under their own type.', content: bytesContent },
  '206': { description: 'The part that was asked for.', content: bytesContent },
  '304': { description: 'Those that the caller holds are right.' },
  '416': { description: 'There is no such part.' },
}
