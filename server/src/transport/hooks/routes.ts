import { createHash } from 'node:crypto'
import { basePath, botSizes, messagesSend } from '@parley/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '../../features/house.ts'
import { sendIn } from '../../features/messages/index.ts'
import { openHook, readPayload } from '../../features/webhooks/index.ts'
import type { Dispatcher } from '../dispatch.ts'
import { refusalOf } from '../http/errors.ts'
import { type HookAnswer, hookAnswerOf, hookAnswers } from './answers.ts'
import { hookPath } from './path.ts'

interface HookParts {
  readonly house: House
  readonly dispatcher: Dispatcher
}

/**
 * Takes messages from other programs as Slack takes them, and answers as Slack answers. What comes in is said by the account
 * of the webhook through the same operation as everything else, with its limits and doors.
 */
export async function mountHooks(server: FastifyInstance, { house, dispatcher }: HookParts): Promise<void> {
  await server.register(async (inner) => {
    inner.removeAllContentTypeParsers()
    inner.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body.toString()))
    inner.setErrorHandler((error: Error, request, reply) => {
      const { refusal, unexpected } = refusalOf(error)
      if (unexpected) house.log.error({ requestId: request.id, error: error.stack }, 'a webhook failed')
      const { retryAfterMs } = refusal
      if (retryAfterMs !== null) reply.header('retry-after', Math.ceil(retryAfterMs / 1000))
      return answer(reply, hookAnswerOf(refusal.reason))
    })
    inner.post(
      basePath + hookPath.replace(/\{(\w+)\}/g, ':$1'),
      { bodyLimit: botSizes.hookBytes, config: { operation: 'hooks.post' } },
      async (request, reply) => answer(reply, await take(request)),
    )
  })

  async function take(request: FastifyRequest): Promise<HookAnswer> {
    const { hookId = '', secret = '' } = request.params as Record<string, string>
    const caller = { address: request.ip, userAgent: request.headers['user-agent'] ?? '', requestId: request.id }
    const door = await openHook(house.database, hookId, secret)
    if (door === null) {
      await dispatcher.countUnknown(caller)
      return 'no_service'
    }
    // Who may say nothing does not say it by way of a program.
    if (door.heldUntil !== null && door.heldUntil > house.clock.now()) return 'action_prohibited'
    const type = request.headers['content-type'] ?? ''
    const message = readPayload(type, typeof request.body === 'string' ? request.body : '')
    if (typeof message === 'string') return message
    const { content, name, emoji } = message
    const wished = [emoji, name ?? (emoji === null ? null : door.name)].filter((part) => part !== null).join(' ')
    const saidAs = door.mayRename && wished !== '' ? wished : null
    const input = { roomId: door.roomId, content, nonce: nonceOf(request.headers['idempotency-key']) }
    const identity = { sessionId: door.sessionId }
    await dispatcher.dispatch(sendIn({ saidAs, mayCallAll: door.mayCallAll }), { input, identity, caller }, (actor) => {
      request.actor = actor
    })
    return 'ok'
  }
}

function answer(reply: FastifyReply, said: HookAnswer): FastifyReply {
  return reply.status(hookAnswers[said]).type('text/plain; charset=utf-8').serializer(String).send(said)
}

/** One key is one message, whatever signs are in it. */
function nonceOf(key: string | string[] | undefined): string | undefined {
  if (typeof key !== 'string' || key === '') return undefined
  return messagesSend.input.shape.nonce.safeParse(key).success ? key : createHash('sha256').update(key).digest('hex')
}
