import { FileUp } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useAllWords } from '../app/page-context.ts'

/** Says that files can be let go here. */
export function DropTarget({ over, title }: { readonly over: HTMLElement; readonly title: string }) {
  const { files } = useAllWords()
  return createPortal(
    <div className="drop-target">
      <FileUp aria-hidden className="size-8 text-brand" />
      <p className="text-lg font-semibold">{files.drop(title)}</p>
    </div>,
    over,
  )
}
