import type { Timers } from '../../time/timers.ts'

/** Long enough that nobody is asked about every letter. */
const pauseMs = 150

/** What the place answered to a few letters, each asked once; `changed` hears when an answer has come. */
export function askedOnce<T>(
  ask: (query: string) => Promise<readonly T[]>,
  timers: Timers,
): (query: string, changed: () => void) => readonly T[] {
  const answers = new Map<string, readonly T[]>()
  let cancel = () => {}
  /** Until the answer comes, what was found for fewer letters stands in for it. */
  const nearest = (query: string): readonly T[] => {
    for (let end = query.length; end > 0; end -= 1) {
      const known = answers.get(query.slice(0, end))
      if (known !== undefined) return known
    }
    return []
  }
  return (query, changed) => {
    const known = answers.get(query)
    if (known !== undefined) return known
    cancel()
    cancel = timers.after(pauseMs, () => {
      ask(query).then(
        (found) => {
          answers.set(query, found)
          changed()
        },
        // Who cannot be asked is not offered.
        () => {},
      )
    })
    return nearest(query)
  }
}
