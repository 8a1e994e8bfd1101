import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { backoff } from '../arrival/backoff.ts'
import type { Catalogues } from '../words/index.ts'
import { usePage } from './page-context.ts'

/** What has to be fetched of the words with a view that says them. */
const wordsFor = {
  'first words': () => null,
  'all words': (catalogue: Catalogues) => catalogue.whole(),
  'words of the administration': (catalogue: Catalogues) => catalogue.administration(),
}

interface Expected {
  /** Fetches it, if that can be, for somebody who is about to see it. */
  expect(): Promise<void>
  /** Whether it would be shown at once. */
  isThere(): boolean
}

/**
 * A view that comes when it is first shown, with all words unless it says that it needs others. Where it cannot be fetched, what stands
 * in for it stays, and it is tried again as long as it is wanted: all else goes on without it, which it would not if this failed as
 * `lazy` does. Nor does what stands in for it stay longer than that takes, as React has it where a view suspends.
 */
export function later<P extends object>(
  fetchView: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode | ((props: P) => ReactNode) = null,
  says: keyof typeof wordsFor = 'all words',
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
          const [fetched] = await Promise.all([fetchView(), wordsFor[says](catalogue)])
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
  return Object.assign(Later, { expect: () => expect().catch(() => {}), isThere: () => View !== undefined })
}
