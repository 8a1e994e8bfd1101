/** Moves a pane this far towards the end of the line: at once, as a finger does, or calmly, as it comes to rest. */
export async function slide(
  element: HTMLElement,
  far: number,
  dir: 'ltr' | 'rtl',
  pace: 'at once' | 'calmly' = 'at once',
): Promise<void> {
  const before = element.style.translate
  const next = far === 0 ? '' : `${dir === 'ltr' ? far : -far}px 0`
  element.style.translate = next
  if (pace === 'at once') return
  const style = getComputedStyle(element)
  const motion = element.animate([{ translate: before || '0 0' }, { translate: next || '0 0' }], {
    duration: Number.parseFloat(style.getPropertyValue('--calm')),
    easing: style.getPropertyValue('--ease'),
  })
  // A pane that is taken away while it moves has arrived.
  await motion.finished.catch(() => {})
}
