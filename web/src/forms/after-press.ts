const waiting = new Set<() => void>()
let isPressed = false

/**
 * Does at once what a field that was left asks for, or, where a press on something else left it, once that press has done what it is for:
 * what appears below a field moves what stands there, and a button that moves while it is pressed does nothing.
 */
export function afterPress(work: () => void): void {
  if (isPressed) waiting.add(work)
  else work()
}

function begin(): void {
  isPressed = true
}

function end(): void {
  isPressed = false
  // The click comes right behind the end of the press.
  if (waiting.size > 0) setTimeout(doAll)
}

function doAll(): void {
  for (const work of waiting) {
    waiting.delete(work)
    work()
  }
}

// Fingers and pens end in these, too; what is dragged is let go without an end, and whoever types presses nothing any more.
addEventListener('mousedown', begin, { capture: true })
for (const kind of ['mouseup', 'dragend', 'keydown']) addEventListener(kind, end, { capture: true })
