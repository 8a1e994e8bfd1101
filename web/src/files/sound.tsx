import type { FileView } from '@parley/protocol/wire'
import { Download } from 'lucide-react'
import { useAllWords } from '../app/page-context.ts'
import { FileName } from './file-name.tsx'
import { Player } from './player.tsx'

/** Something to be listened to. */
export function Sound({ file: { name, url, duration } }: { readonly file: FileView }) {
  const { files } = useAllWords()
  return (
    <div role="group" aria-label={files.soundCalled(name)} className="file-card">
      <div className="min-w-0 flex-1">
        <div className="-mb-1.5 ps-2 text-sm pointer-coarse:-mb-3">
          <FileName name={name} />
        </div>
        <Player source={url} name={name} seconds={duration} />
      </div>
      <a className="tool" href={`${url}?download=true`} download={name} aria-label={files.download(name)}>
        <Download aria-hidden className="size-5" />
      </a>
    </div>
  )
}
