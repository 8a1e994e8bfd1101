import { livePaths, PollQuery, StreamQuery } from '@parley/protocol'
import { type Json, toJsonSchema } from './json-schema.ts'
import { commonReasons, describeRefusals, listenerReasons } from './refusals.ts'

const aboutEvents =
  'The events are those of the socket; the AsyncAPI document beside this one describes each. What changes a socket ' +
  '(`typing`, `focus`, `presence.watch`) cannot be said here; everything else is called over HTTP.'

/** The two ways to hear what happens without a socket. They are no operations: they answer as long as there is something. */
export function describeFallbacks(): Record<string, Json> {
  return {
    [livePaths.stream]: {
      get: {
        operationId: 'events.stream',
        tags: ['live'],
        summary: 'Hear what happens, as Server-Sent Events.',
        description:
          'First comes an event named `welcome` with what the answer to `hello` says, then each event as `data`. After a ' +
          `break, go on with \`Last-Event-ID\`; if it is not known any more, a new welcome comes first. ${aboutEvents}`,
        security: [{ token: [] }],
        parameters: [
          ...queryOf(toJsonSchema(StreamQuery, 'input')),
          {
            name: 'Last-Event-ID',
            in: 'header',
            required: false,
            schema: { type: 'string' },
            description: 'The id of the last event that arrived.',
          },
        ],
        responses: {
          200: {
            description: 'For as long as you listen.',
            content: { 'text/event-stream': { schema: { type: 'string' } } },
          },
          ...refusals,
        },
      },
    },
    [livePaths.poll]: {
      get: {
        operationId: 'events.poll',
        tags: ['live'],
        summary: 'Hear what happens, by asking again and again.',
        description:
          'Without a cursor, or with one that is not known any more, the first event is `{"ev":"welcome","data":…}`. ' +
          `An answer that was lost is fetched again with the cursor before. ${aboutEvents}`,
        security: [{ token: [] }],
        parameters: queryOf(toJsonSchema(PollQuery, 'input')),
        responses: {
          200: { description: 'Done.', content: { 'application/json': { schema: pollAnswer } } },
          ...refusals,
        },
      },
    },
  }
}

const refusals = describeRefusals([...listenerReasons, ...commonReasons])

const pollAnswer = {
  type: 'object',
  required: ['events', 'cursor'],
  properties: {
    events: {
      type: 'array',
      items: {
        type: 'object',
        required: ['ev', 'data'],
        properties: {
          ev: { type: 'string' },
          room: { type: 'string', format: 'uuid' },
          rev: { type: 'integer' },
          data: { type: 'object' },
        },
      },
    },
    cursor: { type: 'string', description: 'For the next poll: it says that these events have arrived.' },
  },
}

function queryOf({ properties }: Json): Json[] {
  return Object.entries(properties as Record<string, Json>).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema,
  }))
}
