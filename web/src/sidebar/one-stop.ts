/** What the arrow keys reach inside of a list. */
const stop = '[data-stop]'
/** Letters that come within this time make one word. */
const wordMs = 700

/**
 * Makes a list one stop for Tab, whatever is in it: inside, the arrow keys go up and down, Home and End to its ends, and
 * letters to the next name that begins with them. Works on the document itself, so that a move draws nothing anew.
 */
export function keepOneStop(list: HTMLElement, now: () => number): () => void {
  let word = { letters: '', at: 0 }
  const stops = () => [...list.querySelectorAll<HTMLElement>(stop)]

  function settle(chosen?: HTMLElement): void {
    const all = stops()
    const holder =
      chosen ??
      all.find((each) => each.tabIndex === 0) ??
      all.find((each) => each.getAttribute('aria-current') === 'page') ??
      all[0]
    for (const each of all) {
      const next = each === holder ? 0 : -1
      if (each.tabIndex !== next) each.tabIndex = next
    }
  }
  function move(to: HTMLElement | undefined): void {
    to?.focus()
    to?.scrollIntoView({ block: 'nearest' })
  }
  function onFocus(event: FocusEvent): void {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>(stop) : null
    if (at !== null) settle(at)
  }
  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    const all = stops()
    const at = all.findIndex((each) => each === event.target)
    if (at === -1) return
    const to = targetOf(event.key, all, at)
    if (to === undefined) return
    event.preventDefault()
    move(to)
  }
  function targetOf(key: string, all: readonly HTMLElement[], at: number): HTMLElement | undefined {
    if (key === 'ArrowDown') return all[at + 1] ?? all[at]
    if (key === 'ArrowUp') return all[at - 1] ?? all[at]
    if (key === 'Home') return all[0]
    if (key === 'End') return all.at(-1)
    if ([...key].length !== 1 || key === ' ') return undefined
    word = { letters: now() - word.at > wordMs ? key : word.letters + key, at: now() }
    return findNamed(
      word.letters,
      all.map((each) => each.dataset['stop'] ?? ''),
      at,
    ).map((index) => all[index])[0]
  }

  const observer = new MutationObserver(() => settle())
  observer.observe(list, { childList: true, subtree: true })
  list.addEventListener('focusin', onFocus)
  list.addEventListener('keydown', onKey)
  settle()
  return () => {
    observer.disconnect()
    list.removeEventListener('focusin', onFocus)
    list.removeEventListener('keydown', onKey)
  }
}

/** Which names begin so, in the order in which one comes to them from `at` on. One letter goes on to the next, more may stay. */
export function findNamed(letters: string, names: readonly string[], at: number): readonly number[] {
  // The same letter again and again goes through all that begin with it.
  const isOne = new Set(letters).size === 1
  const wanted = fold(isOne ? ([...letters][0] ?? '') : letters)
  const order = names.map((_, step) => (at + step + (isOne ? 1 : 0)) % names.length)
  return order.filter((index) => fold(names[index] ?? '').startsWith(wanted))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
