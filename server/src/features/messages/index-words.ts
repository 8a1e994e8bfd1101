import { indexText, type IndexedText } from '../../platform/words/vector.ts'

/** What a message is found by. */
export interface Findable {
  readonly roomId: string
  readonly authorId: string
  readonly content: string
  readonly mentions: readonly string[]
  readonly mentionsRoom: string | null
  readonly isReply: boolean
  readonly isPinned: boolean
  readonly hasFiles: boolean
  readonly createdAt: Date
}

const hourMs = 3_600_000
/** Units of time that the index tells apart, in hours. */
const units = { h: 1, d: 24, e: 24 * 32 } as const
export type TimeUnit = keyof typeof units

/** Words that no text has; the random end of an id is enough of it. */
export const marks = {
  room: (id: string) => `~r${id.slice(-12)}`,
  author: (id: string) => `~u${id.slice(-12)}`,
  mention: (id: string) => `~m${id.slice(-12)}`,
  everybody: '~all',
  link: '~link',
  code: '~code',
  reply: '~reply',
  pinned: '~pin',
  file: '~file',
  time: (unit: TimeUnit, at: Date) => `~${unit}${unitOf(unit, at)}`,
} as const

/** How many of these units had passed. */
export function unitOf(unit: TimeUnit, at: Date): number {
  return Math.floor(at.getTime() / unitMs(unit))
}

export function unitMs(unit: TimeUnit): number {
  return units[unit] * hourMs
}

const link = /\bhttps?:\/\/\S|\bwww\.\S/iu
/** Looking for this first costs a twentieth. */
const linkish = /:\/\/|www\./i
const code = /`[^`\n]+`|```/u

/** A message as the index holds it. */
export function indexMessage(message: Findable): IndexedText {
  const { roomId, authorId, content, createdAt } = message
  const said = [
    marks.room(roomId),
    marks.author(authorId),
    marks.time('h', createdAt),
    marks.time('d', createdAt),
    marks.time('e', createdAt),
    ...message.mentions.map(marks.mention),
  ]
  if (message.mentionsRoom === 'room') said.push(marks.everybody)
  if (linkish.test(content) && link.test(content)) said.push(marks.link)
  if (code.test(content)) said.push(marks.code)
  if (message.isReply) said.push(marks.reply)
  if (message.hasFiles) said.push(marks.file)
  if (message.isPinned) said.push(marks.pinned)
  return indexText(content, said)
}

/** What a file is found by: what it is called and what it shows. */
export function textOfFile({ name, alt }: { readonly name: string; readonly alt: string }): string {
  return alt === '' ? name : `${name} · ${alt}`
}

/** So far apart that no phrase reaches from what is before it into it. */
const apart = 10

/** A file as the index holds it with its message, behind what that says. */
export function indexFile(file: { readonly name: string; readonly alt: string }): IndexedText {
  return indexText(textOfFile(file), [], apart)
}
