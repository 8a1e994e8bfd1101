import { type FileView, isText } from '@parley/protocol/wire'
import { type ReactNode, useRef, useState } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { FileDialog } from './file-dialog.tsx'

/** A way to look into a file that can be looked into here: a text, or the first page of a document. */
export function FileOpener({ file, children }: { readonly file: FileView; readonly children: ReactNode }) {
  const { files } = useAllWords()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  if (!isText(file.mime) && file.variants.medium === undefined)
    return <span className="file-card-icon">{children}</span>
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="file-card-icon"
        aria-label={files.text.show(file.name)}
        title={files.text.show(file.name)}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen && <FileDialog file={file} isText={isText(file.mime)} backTo={opener} onClose={() => setOpen(false)} />}
    </>
  )
}
