import type { RefObject } from 'react'
import { DropTarget } from './drop-target.tsx'
import type { Tray } from './tray.ts'
import { useFileDrop } from './use-file-drop.ts'

interface FileDropProps {
  readonly inside: RefObject<HTMLElement | null>
  readonly tray: Tray
  readonly title: string
}

/** Takes what is let go over the conversation, and says that it can be. */
export function FileDrop({ inside, tray, title }: FileDropProps) {
  const over = useFileDrop(inside, tray)
  return over === null ? null : <DropTarget over={over} title={title} />
}
