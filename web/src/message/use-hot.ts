import { type FocusEvent, type PointerEvent, useState } from 'react'

interface Hot {
  /** Whether somebody is at it, with the pointer or the focus. */
  readonly isHot: boolean
  readonly at: {
    readonly onPointerEnter: (event: PointerEvent) => void
    readonly onPointerLeave: () => void
    readonly onFocus: () => void
    readonly onBlur: (event: FocusEvent) => void
  }
}

/** Knows when somebody is at a message, so that what is only then of use need not be there before. */
export function useHot(): Hot {
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  return {
    isHot: isPointed || isFocused,
    at: {
      onPointerEnter: ({ pointerType }) => setPointed(pointerType !== 'touch'),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }) =>
        setFocused(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    },
  }
}
