import { z } from 'zod'
import { sizes } from '../limits.ts'
import { operation } from '../operation.ts'
import {
  AnsweredMessage,
  Emoji,
  Id,
  Me,
  Membership,
  MessageContentOrNone,
  Nonce,
  RoomState,
  Time,
  User,
} from '../shapes.ts'

const Seq = z.int().min(0)
const Answered = z.strictObject({ message: AnsweredMessage })
const OneMessage = z.strictObject({ roomId: Id, messageId: Id })

export const messagesList = operation('messages.list', {
  summary: 'A page of a room’s history, ascending: the newest, or before, after or around a place or a time in it.',
  audience: 'signed-in',
  input: z
    .strictObject({
      roomId: Id,
      before: Seq.optional(),
      after: Seq.optional(),
      around: Seq.optional(),
      at: Time.optional().meta({ description: 'Around the first message that was said then or later.' }),
      limit: z.int().min(1).max(sizes.pageMax).default(50),
    })
    .refine(
      ({ before, after, around, at }) => [before, after, around, at].filter((place) => place !== undefined).length <= 1,
      {
        path: ['before'],
        message: 'Give at most one of before, after, around and at.',
      },
    ),
  output: z.strictObject({ messages: z.array(AnsweredMessage), hasBefore: z.boolean(), hasAfter: z.boolean() }),
  refusals: ['room_not_found'],
})

export const messagesSend = operation('messages.send', {
  summary: 'Say something. The same nonce again answers with the same message, for ever.',
  audience: 'signed-in',
  bodyBytes: sizes.messageBytes,
  input: z
    .strictObject({
      roomId: Id,
      content: MessageContentOrNone,
      nonce: Nonce.optional(),
      replyToId: Id.optional(),
      fileIds: z
        .array(Id)
        .max(sizes.filesMax)
        .optional()
        .meta({ description: 'Files of your own that no message carries yet.' }),
    })
    .refine(({ content, fileIds = [] }) => content !== '' || fileIds.length > 0, {
      path: ['content'],
      message: 'Write something that can be seen.',
    })
    .refine(({ fileIds = [] }) => new Set(fileIds).size === fileIds.length, {
      path: ['fileIds'],
      message: 'Name each file once.',
    }),
  output: Answered,
  status: 201,
  refusals: [
    'direct_closed',
    'room_not_found',
    'not_a_member',
    'room_archived',
    'room_read_only',
    'account_muted',
    'silenced',
    'slow_mode',
    'message_not_found',
    'file_not_found',
    'too_many_files',
    'message_blocked',
    'message_held',
    'message_rejected',
  ],
  limits: [{ name: 'messages', by: 'person', counts: 'calls' }],
})

export const messagesGet = operation('messages.get', {
  summary: 'One message.',
  audience: 'signed-in',
  input: OneMessage,
  output: Answered,
  refusals: ['room_not_found', 'message_not_found'],
})

export const messagesEdit = operation('messages.edit', {
  summary: 'Change what you said. Earlier versions are kept.',
  audience: 'signed-in',
  bodyBytes: sizes.messageBytes,
  isSaid: true,
  input: OneMessage.extend({
    content: MessageContentOrNone.meta({ description: 'Empty only where the message carries files.' }),
  }),
  output: Answered,
  refusals: [
    'direct_closed',
    'room_not_found',
    'not_a_member',
    'message_not_found',
    'not_the_author',
    'edit_too_late',
    'message_deleted',
    'room_archived',
    'room_read_only',
    'silenced',
    'message_blocked',
  ],
  limits: [{ name: 'messages', by: 'person', counts: 'calls' }],
})

export const messagesDelete = operation('messages.delete', {
  summary: 'Delete what you said, or, as a moderator, what anybody said. Deleting again changes nothing.',
  audience: 'signed-in',
  input: OneMessage,
  output: Answered,
  refusals: ['room_not_found', 'not_a_member', 'message_not_found', 'room_right_missing'],
})

export const messagesRemoveFile = operation('messages.removeFile', {
  summary: 'Take one file away from a message of yours; what else it carries and says stays.',
  audience: 'signed-in',
  input: OneMessage.extend({ fileId: Id }),
  output: z.strictObject({ message: AnsweredMessage }),
  refusals: [
    'room_not_found',
    'not_a_member',
    'message_not_found',
    'not_the_author',
    'message_deleted',
    'file_not_found',
    'file_in_use',
  ],
})

export const messagesHistory = operation('messages.history', {
  summary:
    'Earlier versions of a message, the oldest first; of one changed very often the last hundred, which are all that is kept.',
  audience: 'signed-in',
  input: OneMessage,
  output: z.strictObject({
    items: z.array(z.strictObject({ content: z.string(), at: Time })),
    nextCursor: z.string().nullable(),
  }),
  refusals: ['room_not_found', 'message_not_found'],
})

const Reacting = OneMessage.extend({ emoji: Emoji })

export const reactionsAdd = operation('reactions.add', {
  summary: 'React to a message. Reacting again changes nothing.',
  audience: 'signed-in',
  isSaid: true,
  input: Reacting,
  output: Answered,
  refusals: [
    'direct_closed',
    'room_not_found',
    'not_a_member',
    'message_not_found',
    'message_deleted',
    'too_many_reactions',
    'room_archived',
    'silenced',
  ],
  limits: [{ name: 'messages', by: 'person', counts: 'calls' }],
})

export const reactionsRemove = operation('reactions.remove', {
  summary: 'Take a reaction back.',
  audience: 'signed-in',
  input: Reacting,
  output: Answered,
  refusals: ['room_not_found', 'not_a_member', 'message_not_found'],
})

export const reactionsList = operation('reactions.list', {
  summary: 'Everybody who reacted so to a message, in the order in which they did.',
  audience: 'signed-in',
  input: Reacting.extend({
    limit: z.int().min(1).max(sizes.pageMax).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    items: z.array(z.strictObject({ user: User, at: Time })),
    nextCursor: z.string().nullable(),
  }),
  refusals: ['room_not_found', 'message_not_found'],
})

export const pinsList = operation('pins.list', {
  summary: 'Pinned messages, the latest first.',
  audience: 'signed-in',
  input: z.strictObject({
    roomId: Id,
    limit: z.int().min(1).max(sizes.pageMax).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({ items: z.array(AnsweredMessage), nextCursor: z.string().nullable() }),
  refusals: ['room_not_found'],
})

export const pinsAdd = operation('pins.add', {
  summary: 'Pin a message.',
  audience: 'signed-in',
  isSaid: true,
  input: OneMessage,
  output: Answered,
  refusals: [
    'direct_closed',
    'room_not_found',
    'not_a_member',
    'message_not_found',
    'message_deleted',
    'room_right_missing',
    'room_archived',
    'silenced',
  ],
})

export const pinsRemove = operation('pins.remove', {
  summary: 'Unpin a message.',
  audience: 'signed-in',
  input: OneMessage,
  output: Answered,
  refusals: [
    'direct_closed',
    'room_not_found',
    'not_a_member',
    'message_not_found',
    'room_right_missing',
    'room_archived',
    'silenced',
  ],
})

const Mark = z.strictObject({ roomId: Id, seq: Seq })
const Marked = z.strictObject({ membership: Membership, unread: z.int(), mentions: z.int() })

export const receiptsRead = operation('receipts.read', {
  summary: 'You have read up to here. A mark goes forward only.',
  audience: 'signed-in',
  input: Mark,
  output: Marked,
  refusals: ['room_not_found', 'not_a_member'],
})

export const receiptsDelivered = operation('receipts.delivered', {
  summary: 'Your device has everything up to here.',
  audience: 'signed-in',
  input: Mark,
  output: Marked,
  refusals: ['room_not_found', 'not_a_member'],
})

export const receiptsUnread = operation('receipts.unread', {
  summary: 'From this message on the room is unread for you again. Nobody else is told.',
  audience: 'signed-in',
  input: z.strictObject({ roomId: Id, seq: z.int().min(1) }),
  output: Marked,
  refusals: ['room_not_found', 'not_a_member'],
})

export const receiptsReadAll = operation('receipts.readAll', {
  summary: 'You have read every room you are in, or each as far as you say.',
  audience: 'signed-in',
  input: z.strictObject({
    upTo: z.record(Id, Seq).optional().meta({ description: 'Rooms by how far they were read; all others stay.' }),
  }),
  output: z.strictObject({ rooms: z.int().min(0).meta({ description: 'In how many something was unread.' }) }),
})

export const receiptsList = operation('receipts.list', {
  summary: 'To whom a message was delivered, and who has read it.',
  audience: 'signed-in',
  input: OneMessage,
  output: z.strictObject({ deliveredTo: z.array(Id), readBy: z.array(Id) }),
  refusals: ['room_not_found', 'not_a_member', 'message_not_found'],
})

export const sync = operation('sync', {
  summary: 'You, and every room you are in with what is unread there.',
  audience: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({ epoch: Id, me: Me, rooms: z.array(RoomState) }),
})
