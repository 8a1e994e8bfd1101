import { browserTrayKeep, personOf, roomOf } from '../files/tray-keep.ts'

interface OwnTray {
  readonly personId: string
  readonly roomId: string
  readonly files: number
}

/** Nothing that a person chose to send stays in this browser, from whichever tab. */
export async function forgetTrays(personId: string): Promise<void> {
  await browserTrayKeep()
    .prune((kept) => personOf(kept) !== personId)
    .catch(() => {})
}

/** How many files wait in this browser, for which room; where storage is forbidden nothing was kept. */
export async function keptTrays(): Promise<readonly OwnTray[]> {
  const kept = await browserTrayKeep()
    .all()
    .catch(() => [])
  return kept.map((tray) => ({ personId: personOf(tray), roomId: roomOf(tray), files: tray.files.length }))
}
