import { useEffect } from 'react'
import { usePage } from '../app/page-context.ts'
import { isFocusSeen } from '../shortcuts/seen-focus.ts'
import type { Field } from './field.ts'

/** What takes keys itself, or has meanings of its own for them. */
const takesKeys =
  'a, button, input, textarea, select, summary, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=toolbar], [role=grid], [role=article], [role=slider], li, article'
/** What takes letters though nobody sees that it has the focus. */
const takesLetters =
  'input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** Where nothing has the focus that could take them, letters go to the field. */
export function useTypeAnywhere(field: Field): void {
  const { shortcuts } = usePage()
  useEffect(() => {
    function hear(event: KeyboardEvent): void {
      const { target, key, ctrlKey, metaKey, altKey } = event
      if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey) return
      if ([...key].length !== 1 || key === ' ' || !(target instanceof Element)) return
      if (isFree(target, event) && document.querySelector('[role=dialog], [role=alertdialog]') === null) {
        // The letter itself follows the focus.
        field.focus()
      }
    }
    function isFree(target: Element, press: KeyboardEvent): boolean {
      if (!isFocusSeen()) return target.closest(takesLetters) === null
      // A message itself takes no letters but those that do something with it, whether or not they do with this one.
      if (target.matches('[data-message]')) return shortcuts.find('message', press) === null
      return target.closest(takesKeys) === null
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [field, shortcuts])
}
