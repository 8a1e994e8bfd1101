const pressed = 'a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex]'

/** Where Tab leads: to an element, to what is next by itself, or out of the timeline. */
type Step = HTMLElement | 'next' | 'out'

/** What has the focus when a row has it. */
export function stopIn(row: Element | null): HTMLElement | null {
  return row?.querySelector<HTMLElement>('[data-stop]') ?? null
}

/** Where Tab leads from within a row: through what is in this one, and past all others. */
export function stepInRow(from: Element, viewport: HTMLElement, way: 'on' | 'back'): Step {
  const row = from.closest('[data-row]')
  if (row === null) return 'out'
  const controls = controlsIn(row)
  const at = controls.findIndex((control) => control === from)
  const stop = stopIn(row)
  if (way === 'on') return at < controls.length - 1 ? 'next' : (betweenRows(viewport, row) ?? 'out')
  if (at > 0) return 'next'
  return stop === null || stop === from ? 'out' : stop
}

function controlsIn(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>(pressed)].filter(
    (control) => control.tabIndex >= 0 && !control.matches(':disabled') && control.checkVisibility(),
  )
}

/** What can be pressed where arrows do not stop, such as to try again what did not load. */
function betweenRows(viewport: HTMLElement, row: Element): HTMLElement | null {
  if (stopIn(row) === null) return null
  return viewport.querySelector<HTMLElement>('[data-row]:not(:has([data-stop])) button')
}
