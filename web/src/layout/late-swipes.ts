import type { SwipePorts } from './follow-swipes.ts'
import type { slide } from './slide.ts'

/**
 * Follows fingers on an element until the returned function is called. What does so is there a moment after what it draws; where
 * it cannot be fetched, the buttons lead back all the same.
 */
export function lateSwipes(element: HTMLElement, portsWith: (slideIt: typeof slide) => SwipePorts): () => void {
  let isOver = false
  let stop = () => {}
  void Promise.all([import('./follow-swipes.ts'), import('./slide.ts')]).then(
    ([{ followSwipes }, parts]) => {
      if (!isOver) stop = followSwipes(element, portsWith(parts.slide))
    },
    () => {},
  )
  return () => {
    isOver = true
    stop()
  }
}
