import { fileKindOf } from '@parley/protocol/wire'
import { File, FileAudio, RotateCw, Scaling, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useAllWords, useLang, useMe, usePage, usePlace, useWatch } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { failureWords } from '../words/failure-words.ts'
import { isWorthReducing } from './decide-take.ts'
import { DescribeField } from './describe-field.tsx'
import { FileName } from './file-name.tsx'
import { fileSize } from './file-size.ts'
import { reasonWords } from './reason-words.ts'
import { describeItem, removeItem, resizeItem } from './tray-acts.ts'
import type { Tray, TrayItem } from './tray.ts'
import { uploadsOf } from './uploads-of.ts'

interface TrayItemProps {
  readonly item: TrayItem
  readonly tray: Tray
}

/** One file that waits: what it is, how far it has come, and what can be done with it. */
export function TrayItemView({ item, tray }: TrayItemProps) {
  const { files } = useAllWords()
  const page = usePage()
  const me = useMe()
  const { files: rules } = usePlace()
  const [isDescribing, setDescribing] = useState(false)
  const describe = useRef<HTMLButtonElement>(null)
  const { name, bytes, original, width, height, alt, isChanging } = item
  const isPicture = fileKindOf(bytes.type) === 'image'
  const isReduced = bytes !== original
  const canResize = isReduced || isWorthReducing(original, width, height)
  function described(): void {
    setDescribing(false)
    describe.current?.focus()
  }
  return (
    <li className="tray-item">
      <Preview item={item} />
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="flex min-w-0 items-center text-sm">
          <FileName name={name} />
        </div>
        <Progress item={item} />
        <div className="mt-auto flex flex-wrap gap-1 pt-1">
          {isPicture && (
            <Button
              ref={describe}
              size="small"
              onClick={() => setDescribing(true)}
              aria-expanded={isDescribing}
              aria-label={files.describe(name)}
            >
              {alt === '' ? files.addDescription : files.described}
            </Button>
          )}
          {canResize && (
            <Button
              size="small"
              aria-pressed={isReduced}
              pending={isChanging}
              onClick={() => void resizeItem(tray, item, { uploads: uploadsOf(page, me.id), rules })}
            >
              <Scaling aria-hidden className="size-4" />
              {isReduced ? files.asItWas : files.makeSmaller}
            </Button>
          )}
        </div>
        {isDescribing && (
          <DescribeField
            name={name}
            alt={alt}
            onChange={(text) => describeItem(tray, item, text)}
            onDone={described}
            onCancel={described}
          />
        )}
      </div>
      <button type="button" className="tool" aria-label={files.remove(name)} onClick={() => removeItem(tray, item)}>
        <X aria-hidden className="size-4.5" />
      </button>
    </li>
  )
}

function Preview({ item: { bytes, preview } }: { readonly item: TrayItem }) {
  const kind = fileKindOf(bytes.type)
  const Icon = kind === 'audio' ? FileAudio : File
  return (
    <span className="tray-preview">
      {preview !== null && kind === 'image' && <img src={preview} alt="" />}
      {/* Its first picture is all that is wanted of it here. */}
      {preview !== null && kind === 'video' && <video src={preview} muted preload="metadata" />}
      {preview === null && <Icon aria-hidden className="size-6" />}
    </span>
  )
}

/** How far it has come. */
function Progress({ item: { name, bytes, upload } }: { readonly item: TrayItem }) {
  const words = useAllWords()
  const lang = useLang()
  const state = useWatch(upload)
  if (state.is === 'lost') {
    return (
      <p role="alert" className="text-sm text-danger">
        {reasonWords(state.reason, words)} {words.files.wayOn}
      </p>
    )
  }
  if (state.is === 'failed') {
    return (
      <p role="alert" className="flex items-center gap-1 text-sm text-danger">
        <span className="min-w-0">{failureWords(state.error, words)}</span>
        <button type="button" className="tool" aria-label={words.files.again(name)} onClick={upload.retry}>
          <RotateCw aria-hidden className="size-4" />
        </button>
      </p>
    )
  }
  const isCut = state.is === 'waiting' && state.problem !== null
  return (
    <>
      <p className="truncate text-sm text-ink-muted">
        {isCut ? words.files.waitsForConnection : fileSize(bytes.size, lang)}
      </p>
      {state.is !== 'done' && (
        <progress
          className="file-progress"
          aria-label={words.files.bringing(name)}
          max={1}
          value={state.is === 'sending' ? state.share : 0}
        />
      )}
    </>
  )
}
