import { fileKindOf } from '@parley/protocol/wire'
import { File, FileAudio, Scaling, X } from 'lucide-react'
import { type MouseEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useAllWords, useMe, usePage, usePlace } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { isWorthReducing } from './decide-take.ts'
import { DescribeField } from './describe-field.tsx'
import { FileName } from './file-name.tsx'
import { describeItem, removeItem, resizeItem } from './tray-acts.ts'
import { TrayProgress } from './tray-progress.tsx'
import type { Tray, TrayItem } from './tray.ts'
import { uploadsOf } from './uploads-of.ts'

interface TrayItemProps {
  readonly item: TrayItem
  /** Tells it from others of its name. */
  readonly number: string
  readonly tray: Tray
  /** Where whoever uses keys is once it is gone and was the last. */
  readonly onGone: () => void
}

/** One file that waits: what it is, how far it has come, and what can be done with it. */
export function TrayItemView({ item, number, tray, onGone }: TrayItemProps) {
  const { files } = useAllWords()
  const page = usePage()
  const me = useMe()
  const { files: rules } = usePlace()
  const [isDescribing, setDescribing] = useState(false)
  const describe = useRef<HTMLButtonElement>(null)
  const { name, bytes, original, width, height, alt, isChanging } = item
  const label = `${name} ${number}`.trim()
  const isPicture = fileKindOf(bytes.type) === 'image'
  const isReduced = bytes !== original
  const canResize = isReduced || isWorthReducing(original, width, height)
  function described(): void {
    flushSync(() => setDescribing(false))
    describe.current?.focus()
  }
  function remove({ currentTarget, detail }: MouseEvent<HTMLElement>): void {
    const card = currentTarget.closest('li')
    const other = card?.nextElementSibling ?? card?.previousElementSibling
    removeItem(tray, item)
    // With a finger or a mouse nobody is anywhere.
    if (detail > 0) return
    if (other == null) onGone()
    else other.querySelector<HTMLElement>('.tool')?.focus()
  }
  return (
    <li className="tray-item" data-wide={isDescribing ? '' : undefined}>
      <Preview item={item} />
      <div className="flex min-w-0 flex-col text-sm">
        <FileName name={name} number={number} />
        <TrayProgress item={item} label={label} />
      </div>
      {isDescribing ? (
        <DescribeField
          name={label}
          alt={alt}
          onChange={(text) => describeItem(tray, item, text)}
          onDone={described}
          onCancel={described}
        />
      ) : (
        <div className="tray-acts">
          {isPicture && (
            <Button ref={describe} size="small" onClick={() => setDescribing(true)} aria-label={files.describe(label)}>
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
      )}
      <button type="button" className="tool" aria-label={files.remove(label)} onClick={remove}>
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
