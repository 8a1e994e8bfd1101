import type { Anchor } from '../overlay.ts'

interface VirtualAnchor {
  readonly getBoundingClientRect: () => DOMRect
}

/** An anchor as popups understand it. */
export function virtualAnchor(anchor: Anchor): Element | VirtualAnchor {
  if (anchor instanceof Element) return anchor
  const rect = new DOMRect(anchor.x, anchor.y, 0, 0)
  return { getBoundingClientRect: () => rect }
}
