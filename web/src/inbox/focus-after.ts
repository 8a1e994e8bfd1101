/** A row is about to go: the focus moves to the next, to the one before the last, or to the heading of an empty list. */
export function focusAfter(row: HTMLElement): void {
  const next = row.nextElementSibling ?? row.previousElementSibling
  const target = next?.querySelector<HTMLElement>('[data-roving]') ?? document.querySelector<HTMLElement>('h1')
  target?.focus()
}
