import type { FileView } from '@parley/protocol/wire'
import { Eye } from 'lucide-react'
import { useRef, useState } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { FileDialog } from './file-dialog.tsx'

/** A way to look into a file that can be looked into here: a text, or the first page of a document. */
export function FileOpener({ file }: { readonly file: FileView }) {
  const { files } = useAllWords()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  if (!isText(file) && file.variants.medium === undefined) return null
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="tool"
        aria-label={files.text.show(file.name)}
        title={files.text.show(file.name)}
        onClick={() => setOpen(true)}
      >
        <Eye aria-hidden className="size-5" />
      </button>
      {isOpen && <FileDialog file={file} isText={isText(file)} backTo={opener} onClose={() => setOpen(false)} />}
    </>
  )
}

const isText = ({ mime }: FileView) => mime.startsWith('text/') || mime === 'application/json'
