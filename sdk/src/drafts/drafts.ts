import type { DraftView } from '@parley/protocol/wire'
import { delayOf, reconnecting } from '../backoff.ts'
import type { Watchable } from '../cell.ts'
import { ParleyError } from '../errors.ts'
import { Topics } from '../store/topics.ts'
import type { CallOperation } from '../sync/ports.ts'
import type { Timers } from '../timers.ts'
import type { DraftKeep, KeptDraft } from './keep.ts'

/** What this person has begun to write in a room. */
export interface Draft {
  readonly roomId: string
  readonly content: string
  readonly replyToId: string | null
  /** Whether the place has it, and with it all other devices. */
  readonly isSaved: boolean
  /** What another device wrote meanwhile and this one replaced, for whoever wants it back. */
  readonly other: DraftView | null
}

/** Drafts, to be watched and written. */
export interface Drafts {
  /** All of them, by the order of their rooms' ids. */
  readonly all: Watchable<readonly Draft[]>
  room(roomId: string): Watchable<Draft | null>
  /** Call it with every keystroke: it is kept here at once, and there in a moment. Empty content removes it. */
  set(roomId: string, content: string, options?: { readonly replyToId?: string | null }): void
  /** What another device wrote is not wanted back. */
  dismissOther(roomId: string): void
}

interface DraftPorts {
  readonly keep: DraftKeep
  readonly timers: Timers
  readonly call: CallOperation
  /** What the place has, by room, as far as it was heard of. */
  readonly saved: Watchable<ReadonlyMap<string, DraftView> | null>
}

interface Entry {
  kept: KeptDraft
  view: Draft
  /** Something sees to it that the place will have it. */
  isBusy: boolean
  isUnderWay: boolean
  hurry: () => void
}

/** What is written within this time is sent together. */
const gatherMs = 1_500
const none: readonly Draft[] = []

/** Keeps what was begun where it was written, first of all, and brings it to the place behind the writer's back. */
export class ClientDrafts implements Drafts {
  readonly #ports: DraftPorts
  readonly #topics = new Topics()
  readonly #entries = new Map<string, Entry>()
  #personId: string | null = null
  /** The place has been heard, so that what it does not have it has no more; before, what is saved may be older than what is kept. */
  #isHeard = false
  #list: readonly Draft[] | null = none
  readonly all: Watchable<readonly Draft[]>

  constructor(ports: DraftPorts) {
    this.#ports = ports
    this.all = this.#topics.watch('all', () => (this.#list ??= this.#listed()))
    ports.saved.subscribe(() => this.reconcile())
  }

  room(roomId: string): Watchable<Draft | null> {
    return this.#topics.watch(roomId, () => shown(this.#entries.get(roomId)))
  }

  set(roomId: string, content: string, { replyToId = null }: { readonly replyToId?: string | null } = {}): void {
    if (this.#personId === null) return
    const known = this.#entries.get(roomId)
    if (known === undefined && content === '') return
    if (known?.kept.content === content && known.kept.replyToId === replyToId) return
    if (content === '' && known !== undefined && isOnlyHere(known)) return this.drop(roomId)
    const { base, other } = known?.kept ?? nothing
    this.#put({ personId: this.#personId, roomId, content, replyToId, base, other, isSaved: false })
    this.#save(roomId, gatherMs)
  }

  dismissOther(roomId: string): void {
    const entry = this.#entries.get(roomId)
    if (entry === undefined) return
    this.#put({ ...entry.kept, other: null })
  }

  /** It has been sent. What is kept of it here goes once `stored` says that the message itself is safe. */
  sent(roomId: string, content: string, stored: Promise<void>): void {
    const entry = this.#entries.get(roomId)
    if (entry === undefined || entry.kept.content.trim() !== content.trim()) return
    const { kept } = entry
    entry.kept = { ...kept, content: '', replyToId: null, isSaved: false }
    this.#show(entry)
    void stored.then(() => {
      if (this.#entries.get(roomId) !== entry || entry.kept.content !== '') return
      if (isOnlyHere(entry)) return this.drop(roomId)
      this.#ports.keep.put(entry.kept)
      this.#save(roomId, 0)
    })
  }

  /** This person is in a room no more. */
  drop(roomId: string): void {
    const entry = this.#entries.get(roomId)
    if (entry === undefined) return
    this.#entries.delete(roomId)
    this.#ports.keep.remove(entry.kept.personId, roomId)
    this.#touch(roomId)
  }

  /** From now on these are somebody's drafts; null for nobody's. What is kept of others stays where it is. */
  become(personId: string | null): void {
    if (personId === this.#personId) return
    this.#personId = personId
    this.#isHeard = false
    this.#topics.batch(() => {
      const before = [...this.#entries.keys()]
      this.#entries.clear()
      for (const roomId of before) this.#touch(roomId)
      if (personId === null) return
      for (const kept of this.#ports.keep.load()) if (kept.personId === personId) this.#put(kept)
      this.reconcile()
    })
    this.hurry()
  }

  /** What is saved is what the place has, and not what was last known of it. */
  heard(): void {
    if (this.#isHeard) return
    this.#isHeard = true
    this.reconcile()
  }

  /** The way may be free again: what the place does not have is brought to it. */
  hurry(): void {
    for (const [roomId, entry] of this.#entries) {
      if (entry.isBusy) entry.hurry()
      else if (!entry.kept.isSaved) this.#save(roomId, 0)
    }
  }

  /** Takes what the place has, also of a room that this person is in again, except where something else was written here since. */
  reconcile(): void {
    const saved = this.#ports.saved.getSnapshot()
    const personId = this.#personId
    if (saved === null || personId === null) return
    this.#topics.batch(() => {
      for (const [roomId, { kept }] of this.#entries) {
        if (this.#isHeard && kept.isSaved && !saved.has(roomId)) this.drop(roomId)
      }
      for (const [roomId, { content, replyToId, updatedAt }] of saved) {
        const kept = this.#entries.get(roomId)?.kept
        if (kept !== undefined && (!kept.isSaved || (kept.base ?? '') >= updatedAt)) continue
        const { other } = kept ?? nothing
        this.#put({ personId, roomId, content, replyToId, base: updatedAt, other, isSaved: true })
      }
    })
  }

  #save(roomId: string, ms: number): void {
    const entry = this.#entries.get(roomId)
    if (entry === undefined) return
    if (entry.isBusy) {
      if (ms === 0) entry.hurry()
      return
    }
    entry.isBusy = true
    void this.#run(roomId, entry, ms).finally(() => {
      entry.isBusy = false
      entry.hurry = () => {}
    })
  }

  async #run(roomId: string, entry: Entry, ms: number): Promise<void> {
    const isOver = () => this.#entries.get(roomId) !== entry || entry.kept.isSaved
    await this.#wait(entry, ms)
    for (let attempt = 0; !isOver();) {
      try {
        if (await this.#saveOnce(roomId, entry)) await this.#wait(entry, gatherMs)
        attempt = 0
      } catch (error) {
        if (!(error instanceof ParleyError)) throw error
        if (error.reason === 'room_not_found' && this.#entries.get(roomId) === entry) return this.drop(roomId)
        // What the place never takes stays here.
        if (!error.retryable) return
        attempt += 1
        await this.#wait(entry, error.retryAfterMs ?? delayOf(reconnecting, attempt, this.#ports.timers.random()) + 1)
      }
    }
  }

  /** Answers whether more was written meanwhile. */
  async #saveOnce(roomId: string, entry: Entry): Promise<boolean> {
    const sent = entry.kept
    const { content, replyToId, base } = sent
    entry.isUnderWay = true
    const { draft, replaced } = await this.#ports
      .call('drafts.set', { roomId, content, replyToId, base })
      .finally(() => (entry.isUnderWay = false))
    if (this.#entries.get(roomId) !== entry) return false
    const isSame = entry.kept.content === content && entry.kept.replyToId === replyToId
    const updatedAt = draft?.updatedAt ?? null
    if (isSame && draft === null) {
      this.drop(roomId)
      return false
    }
    // What it was made from has been replaced by another device: that stays.
    const next = isSame && draft !== null ? { content: draft.content, replyToId: draft.replyToId } : {}
    this.#put({ ...entry.kept, ...next, base: updatedAt, other: replaced ?? entry.kept.other, isSaved: isSame })
    return !isSame
  }

  #wait(entry: Entry, ms: number): Promise<void> {
    if (ms === 0) return Promise.resolve()
    return new Promise((resolve) => {
      const cancel = this.#ports.timers.after(ms, resolve)
      entry.hurry = () => {
        cancel()
        resolve()
      }
    })
  }

  #put(kept: KeptDraft): void {
    const known = this.#entries.get(kept.roomId)
    const entry = known ?? { kept, view: viewOf(kept), isBusy: false, isUnderWay: false, hurry: () => {} }
    entry.kept = kept
    this.#entries.set(kept.roomId, entry)
    this.#ports.keep.put(kept)
    this.#show(entry)
  }

  #show(entry: Entry): void {
    entry.view = viewOf(entry.kept)
    this.#touch(entry.kept.roomId)
  }

  #touch(roomId: string): void {
    this.#list = null
    this.#topics.batch(() => {
      this.#topics.touch(roomId)
      this.#topics.touch('all')
    })
  }

  #listed(): readonly Draft[] {
    const views = [...this.#entries.values()].flatMap((entry) => shown(entry) ?? [])
    return views.length === 0 ? none : views.toSorted((a, b) => (a.roomId < b.roomId ? -1 : 1))
  }
}

const nothing = { base: null, other: null } as const

/** The place has nothing of it, and is not about to. */
function isOnlyHere({ kept, isUnderWay }: Entry): boolean {
  return kept.base === null && !isUnderWay
}

function shown(entry: Entry | undefined): Draft | null {
  return entry === undefined || (entry.kept.content === '' && entry.kept.other === null) ? null : entry.view
}

function viewOf({ roomId, content, replyToId, isSaved, other }: KeptDraft): Draft {
  return { roomId, content, replyToId, isSaved, other }
}
