import type { Shortcuts } from './shortcuts.ts'

const fields = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]'
/** What stands above the page keeps its keys to itself. */
const layers = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** Hears the keys of the page after whatever has the focus had its turn. */
export function listenForShortcuts(shortcuts: Shortcuts): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return
    if (event.target.closest(layers) !== null) return
    if (!shortcuts.pressed(event, event.target.closest(fields) !== null)) return
    event.preventDefault()
    // What is told takes F6 for itself as long as it stands, and keeps whoever goes round from coming past it.
    event.stopImmediatePropagation()
  })
}

export function isMacKeyboard(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}
