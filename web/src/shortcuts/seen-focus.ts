let isSeen = true
if (typeof document !== 'undefined') {
  // Asked when it comes: with the first key it becomes seen, whatever brought it there.
  document.addEventListener(
    'focusin',
    ({ target }) => (isSeen = target instanceof Element && target.matches(':focus-visible')),
    true,
  )
}

/** Whether whoever presses a key saw where the focus was; what was pressed with a mouse has it too, and shows nothing of it. */
export function isFocusSeen(): boolean {
  return isSeen
}
