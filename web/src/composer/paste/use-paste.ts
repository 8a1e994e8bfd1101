import type { ClipboardEvent } from 'react'
import type { Tray } from '../../files/tray.ts'
import type { Field } from '../field.ts'
import { replaceSelection, type Written } from '../text/written.ts'
import type { Pasted } from './decide-paste.ts'

/** More than this is put in as it is: nobody waits for what they paste. */
const most = 60_000

/** What becomes of what is pasted into the field. */
export function usePaste(tray: Tray, field: Field) {
  return function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const { clipboardData } = event
    const pasted: Pasted = {
      plain: clipboardData.getData('text/plain'),
      html: clipboardData.getData('text/html'),
      editor: clipboardData.getData('vscode-editor-data'),
    }
    const isEmpty = pasted.plain === '' && pasted.html === ''
    if (isEmpty ? clipboardData.files.length === 0 : isPlain(pasted, field.getSnapshot())) return
    event.preventDefault()
    if (isEmpty) tray.add([...clipboardData.files])
    else void putIn(pasted, field)
  }
}

/** Whether there is nothing to decide: the browser puts it in by itself. */
function isPlain({ plain, html, editor }: Pasted, { from, to }: Written): boolean {
  if (plain.length > most || html.length > most * 4) return true
  return html === '' && editor === '' && from === to && !plain.includes('\n')
}

/** What understands what was copied is fetched when something is pasted that may be more than a few words. */
async function putIn(pasted: Pasted, field: Field): Promise<void> {
  const module = await import('./decide-paste.ts').catch(() => null)
  // Where it cannot be fetched, what was copied is put in without its forms.
  if (module === null) return field.insert(pasted.plain || pasted.html.replace(/<[^>]*>/g, ' '))
  const decision = module.decidePaste(pasted, field.getSnapshot())
  if (decision.is === 'plain') return field.insert(pasted.plain)
  if (decision.is === 'link') return void field.rewrite(() => decision.written)
  const before = field.getSnapshot()
  field.insert(decision.plain)
  field.rewrite(() => replaceSelection(before, decision.better))
}
