import { type RefObject, useEffect, useState } from 'react'
import type { Tray } from './tray.ts'

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** What takes what is pasted itself, or stands over the conversation. */
const takesPaste = 'input, textarea, [contenteditable], [role=dialog], [role=alertdialog]'

/**
 * Files can be let go anywhere over the conversation around `inside`, and pasted where nobody is writing. Answers what is being
 * dragged over, if anything is.
 */
export function useFileDrop(inside: RefObject<HTMLElement | null>, tray: Tray): HTMLElement | null {
  const [over, setOver] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const target = inside.current?.closest<HTMLElement>('[data-drop]') ?? null
    const listening = new AbortController()
    const { signal } = listening
    const isOver = (event: DragEvent) => event.target instanceof Node && target?.contains(event.target) === true
    window.addEventListener(
      'dragover',
      (event) => {
        if (!bringsFiles(event) || event.dataTransfer === null) return
        // A file dropped beside it would take the place of the page.
        event.preventDefault()
        event.dataTransfer.dropEffect = isOver(event) ? 'copy' : 'none'
        setOver(isOver(event) ? target : null)
      },
      { signal },
    )
    window.addEventListener(
      'dragleave',
      (event) => {
        // Out of the window altogether.
        if (event.relatedTarget === null) setOver(null)
      },
      { signal },
    )
    window.addEventListener(
      'drop',
      (event) => {
        setOver(null)
        if (!bringsFiles(event)) return
        event.preventDefault()
        if (isOver(event)) tray.add([...(event.dataTransfer?.files ?? [])])
      },
      { signal },
    )
    window.addEventListener(
      'paste',
      (event) => {
        const files = [...(event.clipboardData?.files ?? [])]
        const isFree = event.target instanceof Element && event.target.closest(takesPaste) === null
        if (files.length === 0 || !isFree || document.querySelector('[role=dialog], [role=alertdialog]') !== null)
          return
        event.preventDefault()
        tray.add(files)
      },
      { signal },
    )
    return () => listening.abort()
  }, [inside, tray])
  return over
}
