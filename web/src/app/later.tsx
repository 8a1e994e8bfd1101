import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { usePage } from './page-context.ts'

interface Expected {
  /** Fetches it for somebody who is about to see it, where it says no more than what is said first. */
  expect(): void
}

/**
 * A small view that comes when it is first shown, with all words. Where it cannot be fetched nothing is shown, and it is tried again the
 * next time: a room goes on without it, which it would not if this failed as `lazy` does.
 */
export function later<P extends object>(
  fetchView: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
): ComponentType<P> & Expected {
  let View: ComponentType<P> | null = null
  const fetchOnce = async () => void (View ??= await fetchView())
  function Later(props: P) {
    const { catalogue } = usePage()
    const [isThere, setThere] = useState(View !== null)
    useEffect(() => {
      if (isThere) return
      let isGone = false
      Promise.all([fetchOnce(), catalogue.whole()]).then(
        () => {
          if (!isGone) setThere(true)
        },
        () => {},
      )
      return () => {
        isGone = true
      }
    }, [isThere, catalogue])
    return View === null ? meanwhile : <View {...props} />
  }
  return Object.assign(Later, { expect: () => void fetchOnce().catch(() => {}) })
}
