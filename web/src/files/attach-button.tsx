import { Paperclip } from 'lucide-react'
import { useRef } from 'react'
import { usePlace, useWords } from '../app/page-context.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import type { Tray } from './tray.ts'

/** Asks for files. */
export function AttachButton({ tray }: { readonly tray: Tray }) {
  const { composer } = useWords()
  const { files } = usePlace()
  const input = useRef<HTMLInputElement>(null)
  const ask = () => input.current?.click()
  useShortcut('upload', ask)
  return (
    <>
      <button
        type="button"
        data-roving
        className="tool"
        aria-label={composer.attach}
        title={composer.attach}
        onClick={ask}
      >
        <Paperclip aria-hidden className="size-4.5" />
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={files.types.includes('*/*') ? undefined : files.types.join(',')}
        onChange={(event) => {
          tray.add([...(event.target.files ?? [])])
          // The same one can be chosen again.
          event.target.value = ''
        }}
      />
    </>
  )
}
