import type { MessageView } from '@parley/protocol/wire'
import type { Timeline } from './timeline.ts'

type Reaction = MessageView['reactions'][number]

/** A message as this person sees it. */
export interface TimelineMessage extends Omit<MessageView, 'reactions'> {
  /** `mine` says whether this person is among those who reacted so, of whom `userIds` are the first. */
  readonly reactions: readonly (Reaction & { readonly mine: boolean })[]
}

/** A stretch of history without a hole, ascending. */
export interface TimelineSegment {
  readonly messages: readonly TimelineMessage[]
  /** Nothing that this person may see is before it. */
  readonly isStart: boolean
  /** Nothing is after it: what is said next appears here. */
  readonly isEnd: boolean
}

/** What is held of a room's history, ascending; between two segments there is something that is not held. */
export interface TimelineView {
  readonly segments: readonly TimelineSegment[]
}

const nothing: TimelineView = { segments: [] }

/** Makes views of one person's timelines; what did not change keeps its identity. */
export class TimelineViews {
  readonly #personId: string | null
  readonly #messages = new WeakMap<MessageView, TimelineMessage>()
  readonly #timelines = new WeakMap<Timeline, { version: number; seq: number; view: TimelineView }>()

  constructor(personId: string | null) {
    this.#personId = personId
  }

  /** `seq` is the place of the room's last message. */
  timeline(timeline: Timeline, seq: number): TimelineView {
    if (!timeline.isHeld) return nothing
    const known = this.#timelines.get(timeline)
    if (known !== undefined && known.version === timeline.version && known.seq === seq) return known.view
    const view = {
      segments: timeline.segments.map((segment) => ({
        messages: timeline.in(segment).map((message) => this.message(message)),
        isStart: timeline.start !== null && segment.from <= timeline.start,
        isEnd: segment.to >= seq,
      })),
    }
    this.#timelines.set(timeline, { version: timeline.version, seq, view })
    return view
  }

  message(message: MessageView): TimelineMessage {
    const known = this.#messages.get(message)
    if (known !== undefined) return known
    const reactions = message.reactions.map((each) => ({
      ...each,
      mine: each.mine ?? (this.#personId !== null && each.userIds.includes(this.#personId)),
    }))
    const view = { ...message, reactions }
    this.#messages.set(message, view)
    return view
  }
}
