import type { MessageView, Preferences } from '@parley/protocol/wire'
import type { RoomEntry } from '@parley/sdk'
import { isMuted } from '../conversation/is-muted.ts'
import { isQuiet } from './quiet.ts'

/** Why something is for this person. */
export type Why = 'direct' | 'mention' | 'keyword' | 'room'

/** What a person wishes to hear of. */
export type AttentionWishes = Pick<
  Preferences,
  'sound' | 'desktopNotifications' | 'notifyAbout' | 'keywords' | 'doNotDisturb'
>

/** Something was said in a room. */
export interface News {
  readonly entry: RoomEntry
  readonly message: MessageView
}

export interface Attention {
  readonly why: Why
  readonly sound: boolean
  readonly notification: boolean
}

/** As many talk like two: what is said is meant for each of them. */
const fewPeople = 8

/** Whether what was said is to be heard or shown outside of its room; null when not at all. */
export function decideAttention(news: News, personId: string, wishes: AttentionWishes, now: Date): Attention | null {
  const { membership } = news.entry
  if (wishes.notifyAbout === 'none' || isMuted(membership, now.getTime())) return null
  if (isQuiet(wishes.doNotDisturb, now)) return null
  const why = whyFor(news, personId, wishes.keywords)
  if (why === 'room' && (membership.notify !== 'all' || wishes.notifyAbout !== 'all')) return null
  return { why, sound: wishes.sound, notification: wishes.desktopNotifications }
}

function whyFor({ entry: { room }, message }: News, personId: string, keywords: readonly string[]): Why {
  if (room.kind === 'direct') return 'direct'
  if (message.mentionsRoom === 'room' || message.mentions.includes(personId)) return 'mention'
  const text = message.content.toLocaleLowerCase()
  if (keywords.some((word) => hasWord(text, word.toLocaleLowerCase()))) return 'keyword'
  return room.kind === 'group' && room.memberCount <= fewPeople ? 'direct' : 'room'
}

/** As a word of its own, in scripts that part words by spaces or signs. */
function hasWord(text: string, word: string): boolean {
  const isLetter = (sign: string | undefined) =>
    sign !== undefined && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]/u.test(sign)
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1], text[at + word.length]]
    const isCut = (isLetter(before) && isLetter(text[at])) || (isLetter(after) && isLetter(text[at + word.length - 1]))
    if (!isCut) return true
  }
  return false
}
