import type { FileToSend } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'
import type { KeptTray, TrayKeep } from './tray-keep.ts'
import type { Tray, TrayState } from './tray.ts'

interface KeepTrayPorts {
  readonly keep: TrayKeep
  /** Names the tab, the person and the room. */
  readonly key: string
  readonly timers: Timers
  readonly add: (files: readonly FileToSend[]) => void
}

/** Browsers give a page so much without asking; what is more is not kept. */
export const mostBytes = 100 * 1024 * 1024
/** As much as several that are chosen together, or a few words of a description, take. */
const gatherMs = 300

/** Brings back what was chosen before the page was loaded anew, and from now on keeps what is. */
export async function keepTray(tray: Tray, { keep, key, timers, add }: KeepTrayPorts): Promise<void> {
  let last: readonly FileToSend[] = []
  let cancel = () => {}
  // A browser that keeps nothing is no reason not to take files.
  const attempt = (work: Promise<void>) => void work.catch(() => {})

  function follow(): void {
    const files = filesOf(tray.getSnapshot())
    if (isSame(files, last)) return
    last = files
    cancel()
    // What was sent must not come back, however soon the page is closed.
    if (files.length === 0) return attempt(keep.remove(key))
    cancel = timers.after(gatherMs, () => {
      const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0)
      if (bytes <= mostBytes) attempt(keep.put({ key, keptAt: timers.now(), files }))
    })
  }

  const kept: KeptTray | null = await keep.load(key).catch(() => null)
  if (kept !== null && tray.getSnapshot().items.length === 0) add(kept.files)
  tray.subscribe(follow)
  follow()
}

const filesOf = ({ items }: TrayState): readonly FileToSend[] =>
  // One that was made smaller stays so.
  items.map(({ bytes, name, alt }) => ({ blob: bytes, name, alt }))

function isSame(some: readonly FileToSend[], others: readonly FileToSend[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ blob, alt, name }, at) => {
      const other = others[at]
      return other?.blob === blob && other.alt === alt && other.name === name
    })
  )
}
