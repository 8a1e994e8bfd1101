import { z } from 'zod'
import type { Reason } from '../reasons.ts'
import { operation } from '../operation.ts'
import { DisplayName, Id, Webhook } from '../shapes.ts'

const managing: readonly Reason[] = ['room_not_found', 'not_a_member', 'room_right_missing', 'direct_is_fixed']

const Url = z.string().meta({ description: 'The path to which messages are posted. It is told once; keep it secret.' })
const mayRename = z.boolean()
const mayCallAll = z.boolean()

export const webhooksCreate = operation('webhooks.create', {
  summary: 'Make an address at which other programs put messages into a room, as they would into Slack.',
  audience: 'account',
  isSaid: true,
  input: z.strictObject({
    roomId: Id,
    name: DisplayName,
    avatarFileId: Id.optional().meta({ description: 'A picture that you uploaded.' }),
    mayRename: mayRename.default(false),
    mayCallAll: mayCallAll.default(false),
  }),
  output: z.strictObject({ webhook: Webhook, url: Url }),
  status: 201,
  refusals: [
    ...managing,
    'room_archived',
    'room_full',
    'too_many_webhooks',
    'file_not_found',
    'file_not_ready',
    'file_type_refused',
  ],
  limits: [{ name: 'bots', by: 'person', counts: 'successes' }],
})

export const webhooksList = operation('webhooks.list', {
  summary: 'The webhooks of a room, the newest first.',
  audience: 'account',
  input: z.strictObject({ roomId: Id }),
  output: z.strictObject({ items: z.array(Webhook), nextCursor: z.string().nullable() }),
  refusals: managing,
})

export const webhooksUpdate = operation('webhooks.update', {
  summary: 'Change what a webhook is called and what it may do; null takes its picture away.',
  audience: 'account',
  input: z.strictObject({
    roomId: Id,
    webhookId: Id,
    name: DisplayName.optional(),
    avatarFileId: Id.nullable().optional(),
    mayRename: mayRename.optional(),
    mayCallAll: mayCallAll.optional(),
  }),
  output: z.strictObject({ webhook: Webhook }),
  refusals: [...managing, 'webhook_not_found', 'file_not_found', 'file_not_ready', 'file_type_refused'],
})

export const webhooksRotate = operation('webhooks.rotate', {
  summary: 'Give a webhook another address; the one before is worthless at once.',
  audience: 'account',
  input: z.strictObject({ roomId: Id, webhookId: Id }),
  output: z.strictObject({ webhook: Webhook, url: Url }),
  refusals: [...managing, 'webhook_not_found'],
  limits: [{ name: 'bots', by: 'person', counts: 'successes' }],
})

export const webhooksRemove = operation('webhooks.remove', {
  summary: 'End a webhook: its address is worthless at once and its bot leaves the room. What it said stays.',
  audience: 'account',
  input: z.strictObject({ roomId: Id, webhookId: Id }),
  output: null,
  refusals: [...managing, 'webhook_not_found'],
})
