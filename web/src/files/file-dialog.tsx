import { Dialog } from '@base-ui/react/dialog'
import type { FileView } from '@parley/protocol/wire'
import { Download, X } from 'lucide-react'
import type { RefObject } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { Loaded } from '../message/overlays/loaded.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { ComingPicture } from './coming-picture.tsx'
import { FileName } from './file-name.tsx'
import { readText } from './read-text.ts'
import { BackCloses } from '../layout/use-back-closes.tsx'

interface FileDialogProps {
  readonly file: FileView
  readonly isText: boolean
  /** What has the focus afterwards. */
  readonly backTo: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** What stands in a file: its text, or its first page. */
export function FileDialog({ file, isText, backTo, onClose }: FileDialogProps) {
  const { files, common } = useAllWords()
  const { name, url } = file
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <BackCloses close={onClose} />
        <Dialog.Backdrop className="scrim z-20" />
        <Dialog.Popup finalFocus={backTo} className="popup file-dialog">
          <header className="flex items-center gap-2">
            <Dialog.Title className="min-w-0 flex-1">
              <FileName name={name} />
            </Dialog.Title>
            <a className="tool" href={`${url}?download=true`} download={name} aria-label={files.download(name)}>
              <Download aria-hidden className="size-5" />
            </a>
            <Dialog.Close className="tool" aria-label={common.close} title={common.close}>
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </header>
          {isText ? <Text file={file} /> : <FirstPage file={file} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Text({ file }: { readonly file: FileView }) {
  const { text: words } = useAllWords().files
  return (
    <Loaded load={() => readText(file.url)} failed={words.failed}>
      {({ text, isCut }) => (
        <>
          <ScrollRegion label={file.name} className="file-text">
            <pre dir="auto">{text}</pre>
          </ScrollRegion>
          {isCut && <p className="text-sm text-ink-muted">{words.cut}</p>}
        </>
      )}
    </Loaded>
  )
}

function FirstPage({ file: { name, alt, placeholder, variants } }: { readonly file: FileView }) {
  const { files } = useAllWords()
  const page = variants.medium ?? variants.thumb
  if (page === undefined) return null
  return (
    <div className="file-page" style={{ aspectRatio: page.width / page.height }}>
      <ComingPicture src={page.url} placeholder={placeholder} alt={alt === '' ? files.pictureCalled(name) : alt} />
    </div>
  )
}
