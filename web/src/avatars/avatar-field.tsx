import { type ReactNode, useId, useRef, useState } from 'react'
import { useAllWords, usePage } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { bringAvatar, cutOut } from './change-avatar.ts'
import type { Crop } from './crop.ts'
import { CropDialog } from './crop-dialog.tsx'

interface AvatarFieldProps {
  readonly label: string
  /** As it is now. */
  readonly face: ReactNode
  readonly hasPicture: boolean
  readonly onChange: (fileId: string | null) => Promise<unknown>
}

/** The picture that stands for somebody or for a room: chosen, cut to a square, or taken away. */
export function AvatarField({ label, face, hasPicture, onChange }: AvatarFieldProps) {
  const page = usePage()
  const words = useAllWords().files.avatar
  const labelId = useId()
  const input = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const [picture, setPicture] = useState<ImageBitmap | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return
    try {
      setPicture(await createImageBitmap(file))
    } catch {
      page.notices.tell({ kind: 'problem', title: words.unreadable })
    }
  }
  async function attempt(work: () => Promise<unknown>): Promise<void> {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      page.tellFailure(({ files }) => files.avatar.failed, error)
    } finally {
      setBusy(false)
    }
  }
  function use(found: ImageBitmap, crop: Crop): void {
    setPicture(null)
    void attempt(async () => await bringAvatar(page, await cutOut(found, crop), onChange))
  }
  return (
    <div role="group" aria-labelledby={labelId} className="flex flex-wrap items-center gap-4">
      {face}
      <div className="flex flex-col gap-2">
        <p id={labelId} className="text-sm font-semibold">
          {label}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button ref={opener} size="small" pending={isBusy} onClick={() => input.current?.click()}>
            {words.choose}
          </Button>
          {hasPicture && (
            <Button size="small" tone="quiet" disabled={isBusy} onClick={() => void attempt(() => onChange(null))}>
              {words.remove}
            </Button>
          )}
        </div>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        onChange={(event) => {
          void read(event.target.files?.[0])
          // The same one can be chosen again.
          event.target.value = ''
        }}
      />
      {picture !== null && (
        <CropDialog
          picture={picture}
          backTo={opener}
          onUse={(crop) => use(picture, crop)}
          onClose={() => setPicture(null)}
        />
      )}
    </div>
  )
}
