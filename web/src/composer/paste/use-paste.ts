import type { ClipboardEvent, DragEvent } from 'react'
import type { Field } from '../field.ts'
import { replaceSelection } from '../text/written.ts'
import type { Writing } from '../writing.ts'
import { decidePaste } from './decide-paste.ts'

/** What becomes of what is pasted or dropped into the field. */
export function usePaste(writing: Writing, field: Field) {
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const { clipboardData } = event
    const decision = decidePaste(
      {
        plain: clipboardData.getData('text/plain'),
        html: clipboardData.getData('text/html'),
        editor: clipboardData.getData('vscode-editor-data'),
        hasFiles: clipboardData.files.length > 0,
      },
      field.getSnapshot(),
    )
    if (decision.is === 'plain') return
    event.preventDefault()
    if (decision.is === 'files') return writing.refuseFiles()
    if (decision.is === 'link') return void field.rewrite(() => decision.written)
    const before = field.getSnapshot()
    field.insert(decision.plain)
    field.rewrite(() => replaceSelection(before, decision.better))
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
