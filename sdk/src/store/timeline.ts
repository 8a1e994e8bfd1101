import type { MessageView } from '@parley/protocol/wire'
import { laterForm, reacted } from './own-reactions.ts'
import { addSegment, covers, overlaps, type Segment } from './segments.ts'

/** The same message where there is nothing to change. */
type Rewrite = (message: MessageView) => MessageView

/** A page of history as it was asked for and answered. */
export interface Page {
  readonly segment: Segment
  readonly messages: readonly MessageView[]
  /** Nothing is before it. */
  readonly isStart: boolean
}

/**
 * What is held of one room's history: messages by their place, and which stretches of it are without a hole.
 * Of two forms of a message the one with the higher revision stays, in whatever order they come.
 */
export class Timeline {
  readonly #messages = new Map<number, MessageView>()
  #segments: readonly Segment[] = []
  #start: number | null = null
  /** News of messages that are not held, kept while a page is on its way that may show them as they were before. */
  readonly #late = new Map<number, MessageView>()
  /** What changed while a page is on its way that may quote it as it was before. */
  #requotes: Rewrite[] = []
  #loads = 0
  #version = 0

  /** Goes up with every change. */
  get version(): number {
    return this.#version
  }

  get segments(): readonly Segment[] {
    return this.#segments
  }

  get isHeld(): boolean {
    return this.#segments.length > 0
  }

  get size(): number {
    return this.#messages.size
  }

  /** The place at which history begins for this person, once it is known. */
  get start(): number | null {
    return this.#start
  }

  get(seq: number): MessageView | undefined {
    return this.#messages.get(seq)
  }

  covers(from: number, to: number): boolean {
    return covers(this.#segments, from, to)
  }

  messages(): Iterable<MessageView> {
    return this.#messages.values()
  }

  in({ from, to }: Segment): MessageView[] {
    const messages: MessageView[] = []
    for (let seq = from; seq <= to; seq += 1) {
      const message = this.#messages.get(seq)
      if (message !== undefined) messages.push(message)
    }
    return messages
  }

  /** Takes one message if it is held or follows what is held. */
  put(message: MessageView): void {
    if (this.covers(message.seq, message.seq)) return this.#keepNewer(message)
    const last = this.#segments.at(-1)
    if (last !== undefined && last.to === message.seq - 1) {
      this.#keepNewer(message)
      this.#segments = addSegment(this.#segments, { from: message.seq, to: message.seq })
    } else if (this.#loads > 0) {
      this.#late.set(message.seq, laterForm(this.#late.get(message.seq), message))
    }
  }

  /** Runs while a page is on its way, so that nothing heard meanwhile is undone by it. */
  async loading<T>(load: () => Promise<T>): Promise<T> {
    this.#loads += 1
    try {
      return await load()
    } finally {
      this.#loads -= 1
      if (this.#loads === 0) {
        this.#late.clear()
        this.#requotes = []
      }
    }
  }

  /** Takes a page. Must be called before `loading` ends. */
  insert({ segment, messages, isStart }: Page): void {
    if (isStart) this.#start = segment.from
    this.#segments = addSegment(this.#segments, segment)
    this.#version += 1
    for (const message of messages) {
      this.#keepNewer(this.#requotes.reduce((rewritten, change) => change(rewritten), message))
    }
    for (const message of [...this.#late.values()].toSorted((a, b) => a.seq - b.seq)) {
      if (this.covers(message.seq, message.seq) || this.#segments.at(-1)?.to === message.seq - 1) {
        this.#late.delete(message.seq)
        this.put(message)
      }
    }
  }

  /** Changes what messages quote, also of those that are on their way. */
  requote(change: Rewrite): void {
    if (this.#loads > 0) this.#requotes.push(change)
    this.rewrite(change)
  }

  /** This person reacted to the message at a place, or took that back. */
  reacted(seq: number, emoji: string, on: boolean): void {
    this.rewrite((message) => (message.seq === seq ? reacted(message, emoji, on) : message))
  }

  /** Changes messages without a revision, such as by a new name of who wrote them. */
  rewrite(change: Rewrite): boolean {
    const before = this.#version
    for (const messages of [this.#messages, this.#late]) {
      for (const [seq, message] of messages) {
        const changed = change(message)
        if (changed === message) continue
        messages.set(seq, changed)
        this.#version += 1
      }
    }
    return this.#version !== before
  }

  /** Forgets all but the newest `keep` messages, and of a stretch that is looked at as many on either side. */
  trim(keep: number, looked: Segment | null = null): boolean {
    const last = this.#segments.at(-1)
    if (last === undefined || this.#messages.size <= keep || this.#loads > 0) return false
    const newest = { from: Math.max(last.from, last.to - keep + 1), to: last.to }
    const around = looked === null ? [] : overlaps(this.#segments, { from: looked.from - keep, to: looked.to + keep })
    const kept = around.reduce(addSegment, [newest])
    if (this.#segments.every(({ from, to }) => covers(kept, from, to))) return false
    this.#segments = kept
    for (const seq of this.#messages.keys()) if (!this.covers(seq, seq)) this.#messages.delete(seq)
    this.#version += 1
    return true
  }

  #keepNewer(message: MessageView): void {
    const known = this.#messages.get(message.seq)
    const later = laterForm(known, message)
    if (later === known) return
    this.#messages.set(message.seq, later)
    this.#version += 1
  }
}
