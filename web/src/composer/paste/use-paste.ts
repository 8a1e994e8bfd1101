import type { ClipboardEvent, DragEvent } from 'react'
import type { Field } from '../field.ts'
import { replaceSelection, type Written } from '../text/written.ts'
import type { Writing } from '../writing.ts'
import type { Pasted } from './decide-paste.ts'

/** More than this is put in as it is: nobody waits for what they paste. */
const most = 60_000

/** What becomes of what is pasted or dropped into the field. */
export function usePaste(writing: Writing, field: Field) {
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const { clipboardData } = event
    const pasted: Pasted = {
      plain: clipboardData.getData('text/plain'),
      html: clipboardData.getData('text/html'),
      editor: clipboardData.getData('vscode-editor-data'),
    }
    const isEmpty = pasted.plain === '' && pasted.html === ''
    if (isEmpty ? clipboardData.files.length === 0 : isPlain(pasted, field.getSnapshot())) return
    event.preventDefault()
    if (isEmpty) writing.refuseFiles()
    else void putIn(pasted, field)
  }

  function onDragOver(event: DragEvent): void {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault()
  }

  /** A file dropped on the page would take its place. */
  function onDrop(event: DragEvent): void {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    writing.refuseFiles()
  }

  return { onPaste, onDragOver, onDrop }
}

/** Whether there is nothing to decide: the browser puts it in by itself. */
function isPlain({ plain, html, editor }: Pasted, { from, to }: Written): boolean {
  if (plain.length > most || html.length > most * 4) return true
  return html === '' && editor === '' && from === to && !plain.includes('\n')
}

/** What understands what was copied is fetched when something is pasted that may be more than a few words. */
async function putIn(pasted: Pasted, field: Field): Promise<void> {
  const module = await import('./decide-paste.ts').catch(() => null)
  const decision = module?.decidePaste(pasted, field.getSnapshot()) ?? { is: 'plain' }
  if (decision.is === 'plain') return field.insert(pasted.plain)
  if (decision.is === 'link') return void field.rewrite(() => decision.written)
  const before = field.getSnapshot()
  field.insert(decision.plain)
  field.rewrite(() => replaceSelection(before, decision.better))
}
