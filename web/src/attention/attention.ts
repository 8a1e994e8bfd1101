import type { MeView } from '@parley/protocol/wire'
import type { RoomEntry, Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'
import { type Attention, type AttentionWishes, decideAttention, type News } from './decide-attention.ts'

export interface AttentionPorts {
  readonly rooms: Watchable<readonly RoomEntry[]>
  readonly me: Watchable<MeView | null>
  readonly wishes: Watchable<AttentionWishes>
  readonly timers: Timers
  /** Whether this person keeps somebody away. */
  isBlocked(userId: string): boolean
  /** Whether this person has the room before their eyes. */
  isLookingAt(roomId: string): boolean
  /** Whether this tab speaks for all of them. */
  isSpeaker(): boolean
  playTone(): void
  show(news: News, why: Attention['why']): void
  /** Nothing in the room is unread any more. */
  withdraw(roomId: string): void
}

/** What came long ago is no news, however new it is to this device. */
const freshMs = 120_000
/** Another tab or device may be where the person looks: what is read there within this time rings nowhere. */
const pauseMs = 700
/** Many messages at once are one tone. */
const toneGapMs = 2000

/** Calls a person when something is for them and they are not looking. */
export function callForAttention(ports: AttentionPorts): void {
  const { rooms, timers } = ports
  const known = new Map<string, number>()
  let lastTone = -toneGapMs
  let person: string | null = null

  function follow(): void {
    const me = ports.me.getSnapshot()?.id ?? null
    if (me !== person) known.clear()
    person = me
    for (const entry of rooms.getSnapshot()) {
      const { room, lastMessage: message, unread } = entry
      if (unread === 0) ports.withdraw(room.id)
      if (message === null || message.seq <= (known.get(room.id) ?? 0)) continue
      known.set(room.id, message.seq)
      if (me !== null && unread > 0 && isNews(entry, me)) timers.after(pauseMs, () => tell(room.id, message.seq, me))
    }
  }

  function isNews({ lastMessage: message }: RoomEntry, me: string): boolean {
    if (message === null || message.author.id === me || message.deletedAt !== null) return false
    if (ports.isBlocked(message.author.id)) return false
    return message.kind !== 'system' && timers.now() - Date.parse(message.createdAt) < freshMs
  }

  function tell(roomId: string, seq: number, me: string): void {
    const entry = rooms.getSnapshot().find(({ room }) => room.id === roomId)
    const message = entry?.lastMessage
    if (entry === undefined || !message || message.seq !== seq || person !== me) return
    if (entry.membership.readSeq >= seq || ports.isLookingAt(roomId) || !ports.isSpeaker()) return
    const decided = decideAttention({ entry, message }, me, ports.wishes.getSnapshot(), new Date(timers.now()))
    if (decided === null) return
    if (decided.notification) ports.show({ entry, message }, decided.why)
    if (!decided.sound || timers.now() - lastTone < toneGapMs) return
    lastTone = timers.now()
    ports.playTone()
  }

  rooms.subscribe(follow)
  follow()
}
