import { type ComponentType, lazy, useState } from 'react'

export interface LazyView<P> {
  (props: P): React.ReactNode
  /** Fetches it, for somebody who will see it. */
  expect(): Promise<void>
}

/**
 * A view that is fetched when it is shown, like `lazy`; but one that is there already is shown at once. `lazy` would show what stands in
 * its place first, and React keeps that for a third of a second so that nothing flickers.
 */
export function lazyView<P extends object>(fetchView: () => Promise<ComponentType<P>>): LazyView<P> {
  let View: ComponentType<P> | null = null
  const fetchOnce = async () => (View ??= await fetchView())
  const Later = lazy(async () => ({ default: await fetchOnce() }))
  function Shown(props: P) {
    // What began as one of them stays that: a change would begin it anew.
    const [Now] = useState<ComponentType<P>>(() => View ?? (Later as ComponentType<P>))
    return <Now {...props} />
  }
  return Object.assign(Shown, { expect: async () => void (await fetchOnce()) })
}
