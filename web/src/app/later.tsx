import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { backoff } from '../arrival/backoff.ts'
import { usePage } from './page-context.ts'

interface Expected {
  /** Fetches it for somebody who is about to see it, where it says no more than what is said first. */
  expect(): void
}

/**
 * A view that comes when it is first shown, with all words. Where it cannot be fetched, what stands in for it stays, and it is tried again
 * as long as it is wanted: all else goes on without it, which it would not if this failed as `lazy` does.
 */
export function later<P extends object>(
  fetchView: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode | ((props: P) => ReactNode) = null,
): ComponentType<P> & Expected {
  // What was cut in the middle can come without what was asked for.
  let View: ComponentType<P> | undefined
  function Later(props: P) {
    const { catalogue, timers } = usePage()
    const [isThere, setThere] = useState(View !== undefined)
    useEffect(() => {
      if (isThere) return
      let isGone = false
      let failures = 0
      let stop = () => {}
      async function come(): Promise<void> {
        try {
          const [fetched] = await Promise.all([fetchView(), catalogue.whole()])
          View ??= fetched
          if (!isGone) setThere(true)
        } catch {
          failures += 1
          if (!isGone) stop = timers.after(backoff(failures, timers.chance(), null), () => void come())
        }
      }
      void come()
      return () => {
        isGone = true
        stop()
      }
    }, [isThere, catalogue, timers])
    if (View !== undefined) return <View {...props} />
    return typeof meanwhile === 'function' ? meanwhile(props) : meanwhile
  }
  const expect = async () => void (View ??= await fetchView())
  return Object.assign(Later, { expect: () => void expect().catch(() => {}) })
}
