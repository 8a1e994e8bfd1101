import type { TimelineMessage, TimelineView } from '@parley/sdk'

/** A message by its place, where that is held. */
export function heldMessage({ segments }: TimelineView, seq: number): TimelineMessage | null {
  for (const { messages } of segments) {
    const [first, last] = [messages[0], messages.at(-1)]
    if (first === undefined || last === undefined || first.seq > seq || last.seq < seq) continue
    return messages.find((each) => each.seq === seq) ?? null
  }
  return null
}
