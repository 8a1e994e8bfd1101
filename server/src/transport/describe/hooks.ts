import { botSizes } from '@parley/protocol'
import { type HookAnswer, hookAnswers } from '../hooks/answers.ts'
import { hookPath } from '../hooks/path.ts'
import type { Json } from './json-schema.ts'

const said: Readonly<Record<HookAnswer, string>> = {
  ok: 'It is said, or was already under the same `Idempotency-Key`.',
  invalid_payload: 'What was posted is no payload.',
  no_text: 'It says nothing that can be seen.',
  action_prohibited: 'The room does not let this webhook write.',
  no_service: 'There is no such webhook, or the secret is wrong.',
  channel_is_archived: 'The room is archived.',
  payload_too_large: `It is longer than ${botSizes.hookBytes} bytes.`,
  rate_limited: 'There was too much of it. `Retry-After` says for how many seconds to wait.',
  server_error: 'Something went wrong on the server.',
  service_unavailable: 'The server is busy or starting. Try again in a moment.',
}

/** Where other programs post messages. It is no operation: it takes and answers what Slack does. */
export function describeHooks(): Record<string, Json> {
  return {
    [hookPath]: {
      post: {
        operationId: 'hooks.post',
        tags: ['webhooks'],
        summary: 'Put a message into a room by a webhook, as into Slack.',
        description:
          'Takes the payload of Slack’s incoming webhooks, as JSON or as the field `payload` of a form. The address is the secret: ' +
          'whoever has it can write. A message longer than what people can send is cut, with a sign that it was.',
        security: [],
        parameters: [
          { name: 'hookId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
          { name: 'secret', in: 'path', required: true, schema: { type: 'string' } },
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string' },
            description: 'One key is one message, however often it is posted.',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: payload },
            'application/x-www-form-urlencoded': {
              schema: { type: 'object', required: ['payload'], properties: { payload: { type: 'string' } } },
            },
          },
        },
        responses: describeAnswers(),
      },
    },
  }
}

const payload: Json = {
  type: 'object',
  properties: {
    text: { type: 'string', description: 'In Slack’s way of writing, such as `*bold*` and `<https://…|a link>`.' },
    blocks: { type: 'array', maxItems: 50, items: { type: 'object' } },
    attachments: { type: 'array', items: { type: 'object' } },
    username: { type: 'string', description: 'Under which name it is shown, where the webhook may say so.' },
    icon_emoji: { type: 'string', description: 'An emoji before that name, such as `:rocket:`.' },
  },
}

function describeAnswers(): Json {
  const answers: Record<string, { description: string; content: Json }> = {}
  for (const [answer, status] of Object.entries(hookAnswers) as [HookAnswer, number][]) {
    const line = `\`${answer}\`: ${said[answer]}`
    const known = answers[status]
    const content = { 'text/plain': { schema: { type: 'string' } } }
    answers[status] = { description: known === undefined ? line : `${known.description}\n\n${line}`, content }
  }
  return answers
}
