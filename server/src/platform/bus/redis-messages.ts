import { z } from 'zod'
import type { BusMessages, BusTopic } from './bus.ts'

const toPerson = z.object({ person: z.string(), text: z.string() })

const shapes = {
  'session.ended': z.object({ sessionId: z.string(), accountId: z.string(), isBan: z.boolean().optional() }),
  'account.changed': z.object({ accountId: z.string() }),
  'settings.changed': z.object({}),
  'node.died': z.object({}),
  'jobs.waiting': z.object({}),
  'rules.changed': z.object({}),
  'room.news': z.object({
    ev: z.string(),
    room: z.string(),
    rev: z.number(),
    seq: z.number().nullable(),
    about: z.string().nullable(),
    calls: z.array(z.string()),
    hiddenFrom: z.array(z.string()),
    text: z.string(),
  }),
  'room.moved': z.object({ room: z.string(), rev: z.number() }),
  'room.passing': z.object({
    room: z.string(),
    from: z.string(),
    // A node from before there was this hides nothing.
    hiddenFrom: z.array(z.string()).default([]),
    text: z.string(),
  }),
  'person.news': toPerson,
  'presence.news': toPerson,
  'presence.hidden': z.object({ person: z.string(), watched: z.string(), text: z.string() }),
} as const satisfies Record<BusTopic, z.ZodObject>

/**
 * What one node has told the others: something for its subscribers, that something of its is lost, whether all it said
 * before has been heard, or that it has heard what another one said.
 */
export type Told =
  | { readonly [T in BusTopic]: { readonly topic: T; readonly message: BusMessages[T] } }[BusTopic]
  | { readonly topic: 'lost' }
  | { readonly topic: 'asked'; readonly node: string; readonly question: number }
  | { readonly topic: 'heard'; readonly question: number }

/** `node topic head` on one line. The text, where there is one, follows as it is: it is large and encoded already. */
export function encode<T extends BusTopic>(node: string, topic: T, message: BusMessages[T]): string {
  if (!('text' in message)) return `${node} ${topic} ${JSON.stringify(message)}`
  const { text, ...head } = message
  return `${node} ${topic} ${JSON.stringify(head)}\n${text}`
}

export function encodeLost(node: string): string {
  return `${node} lost {}`
}

export function encodeAsked(node: string, question: number): string {
  return `${node} asked ${question}`
}

export function encodeHeard(node: string, question: number): string {
  return `${node} heard ${question}`
}

/** Throws at what no node has written. */
export function decode(message: string): Told {
  const [line = ''] = message.split('\n', 1)
  const [, node = '', topic = '', head = ''] = /^(\S+) (\S+) (.*)$/.exec(line) ?? []
  if (topic === 'lost') return { topic }
  if (topic === 'asked') return { topic, node, question: z.coerce.number().parse(head) }
  if (topic === 'heard') return { topic, question: z.coerce.number().parse(head) }
  if (!isTopic(topic)) throw new Error('an unknown topic')
  const fields: unknown = JSON.parse(head)
  const text = line.length < message.length ? { text: message.slice(line.length + 1) } : {}
  // A test that sends one of each topic holds the shapes to the types.
  return { topic, message: shapes[topic].parse(Object.assign({}, fields, text)) } as Told
}

function isTopic(topic: string): topic is BusTopic {
  return Object.hasOwn(shapes, topic)
}
