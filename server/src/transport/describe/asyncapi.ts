import {
  type Audience,
  basePath,
  closeCodes,
  eventSchemas,
  Hello,
  liveCommands,
  livePaths,
  type Operation,
  type OperationName,
  Welcome,
} from '@parley/protocol'
import { z } from 'zod'
import { type Json, toOlderJsonSchema } from './json-schema.ts'
import { describeReasons, refusalSchema } from './refusals.ts'

type AnyOperation = Operation<OperationName, z.ZodType, z.ZodType | null, Audience>

/** Something a client says on a socket, and what it is answered. */
interface Said {
  readonly name: string
  readonly summary: string
  readonly input: z.ZodType
  readonly output: z.ZodType | null
}

const liveSummaries: Readonly<Record<keyof typeof liveCommands, string>> = {
  ping: 'Nothing; only to be heard.',
  typing: 'You are writing, or have stopped.',
  focus: 'The rooms on screen, in place of those said before.',
  'presence.watch': 'The people on screen, in place of those said before.',
}

/** The AsyncAPI 3 description of the live protocol: every command with its answer, and every event. */
export function describeLive(operations: readonly AnyOperation[], version: string): Json {
  const said: readonly Said[] = [
    { name: 'hello', summary: 'Who you are, and what you hold. The first command.', input: Hello, output: Welcome },
    ...Object.entries(liveCommands).map(([name, { input, output }]) => ({
      name,
      summary: liveSummaries[name as keyof typeof liveCommands],
      input,
      output,
    })),
    ...operations,
  ]
  const events = Object.entries(eventSchemas)
  const messages = Object.fromEntries([
    ...said.flatMap((each) => [
      [each.name, commandMessage(each)],
      [answerOf(each.name), answerMessage(each)],
    ]),
    ['refusal', refusalMessage],
    ...events.map(([name, schema]) => [eventOf(name), eventMessage(name, schema)]),
  ]) as Record<string, Json>
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Parley live',
      version,
      description: `${about}\n\n${describeCloseCodes()}\n\n${describeReasons()}`,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      place: {
        host: '{host}',
        protocol: 'wss',
        description: 'A Parley place.',
        variables: { host: { default: 'localhost:3000', description: 'Where the place is.' } },
      },
    },
    channels: {
      live: {
        address: basePath + livePaths.socket,
        title: 'One live connection',
        description: 'JSON in text frames, one message per frame.',
        messages: Object.fromEntries(
          Object.keys(messages).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
      },
    },
    operations: {
      ...Object.fromEntries(said.map((each) => [each.name, commandOperation(each)])),
      events: {
        action: 'send',
        channel,
        title: 'Events',
        summary: 'What you hear unasked.',
        messages: events.map(([name]) => reference(eventOf(name))),
      },
    },
    components: { messages, schemas: { Refusal: refusalSchema.properties.error } },
  }
}

const about =
  'What is said on a socket. A client says `hello` first, then commands in any number: everything the HTTP API offers, ' +
  'and a few that make sense only here. Each answer carries the id of its command. The same events are told without a ' +
  `socket at \`${basePath}${livePaths.stream}\` (Server-Sent Events) and \`${basePath}${livePaths.poll}\` (long polls); ` +
  'the OpenAPI document beside this one describes those.'

function describeCloseCodes(): string {
  const rows = Object.entries(closeCodes).map(([reason, code]) => `| ${code} | \`${reason}\` |`)
  return ['| close code | reason |', '|---|---|', ...rows].join('\n')
}

const channel = { $ref: '#/channels/live' }
const reference = (message: string): Json => ({ $ref: `#/channels/live/messages/${message}` })
const answerOf = (command: string) => `${command}.answer`
const eventOf = (name: string) => `event.${name}`

function commandOperation({ name, summary }: Said): Json {
  return {
    action: 'receive',
    channel,
    title: name,
    summary,
    messages: [reference(name)],
    reply: { channel, messages: [reference(answerOf(name)), reference('refusal')] },
  }
}

function commandMessage({ name, summary, input }: Said): Json {
  const payload = z.strictObject({ id: z.int().min(0), op: z.literal(name), in: input })
  return { name, title: name, summary, payload: toOlderJsonSchema(payload, 'input') }
}

function answerMessage({ name, output }: Said): Json {
  const payload = z.strictObject({ re: z.int().min(0), ok: output ?? z.null() })
  return { name: answerOf(name), title: `The answer to ${name}`, payload: toOlderJsonSchema(payload, 'output') }
}

function eventMessage(name: string, schema: z.ZodType): Json {
  return { name: eventOf(name), title: name, payload: toOlderJsonSchema(schema, 'output') }
}

const refusalMessage: Json = {
  name: 'refusal',
  title: 'A refusal',
  payload: {
    type: 'object',
    required: ['re', 'error'],
    properties: { re: { type: 'integer' }, error: { $ref: '#/components/schemas/Refusal' } },
  },
}
