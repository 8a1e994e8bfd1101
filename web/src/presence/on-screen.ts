/** Who is on screen, put together from everything that shows somebody. */
export interface OnScreen {
  /** These are shown from now on, until the returned function is called. */
  show(userIds: readonly string[]): () => void
}

/** `watch` learns of all who are shown, those shown last first, once per turn however many views come and go in it. */
export function createOnScreen(watch: (userIds: readonly string[]) => void): OnScreen {
  const shown = new Set<readonly string[]>()
  let told = ''
  let isDue = false

  function tell(): void {
    isDue = false
    const all = new Set([...shown].toReversed().flat())
    const said = [...all].toSorted().join(' ')
    if (said === told) return
    told = said
    watch([...all])
  }

  function change(): void {
    if (isDue) return
    isDue = true
    queueMicrotask(tell)
  }

  return {
    show(userIds) {
      // The same list shown twice is shown until both are gone.
      const mine = [...userIds]
      shown.add(mine)
      change()
      return () => {
        shown.delete(mine)
        change()
      }
    },
  }
}
