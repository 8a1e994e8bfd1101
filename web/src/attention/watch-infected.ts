import type { NoticeView } from '@parley/protocol/wire'
import type { Watchable } from '@parley/sdk'

export interface InfectedPorts {
  readonly notices: Watchable<ReadonlyMap<string, NoticeView>>
  readonly tell: (fileName: string) => void
  /** It was told, on one of somebody’s devices. */
  readonly dismiss: (noticeId: string) => void
}

/** Tells of files that were refused because something harmful was found in them, also since somebody was here last; each once. */
export function watchInfected({ notices, tell, dismiss }: InfectedPorts): void {
  const told = new Set<string>()
  const look = () => {
    for (const { id, kind, text } of notices.getSnapshot().values()) {
      if (kind !== 'file_infected' || told.has(id)) continue
      told.add(id)
      tell(text)
      dismiss(id)
    }
  }
  notices.subscribe(look)
  look()
}
