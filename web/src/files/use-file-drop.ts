import { type RefObject, useEffect, useState } from 'react'
import type { Tray } from './tray.ts'

const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Files can be let go anywhere over the conversation around `inside`. Answers what is being dragged over, if anything is. */
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
    return () => listening.abort()
  }, [inside, tray])
  return over
}
