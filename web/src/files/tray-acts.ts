import { fileKindOf, type PlaceView, sizes } from '@parley/protocol/wire'
import { decideTake, type TakeRefusal } from './decide-take.ts'
import { localFiles } from './local-files.ts'
import { measure } from './measure.ts'
import { reducePicture } from './reduce-picture.ts'
import { knownAlt, type RefusedFile, type Tray, type TrayItem } from './tray.ts'
import type { Uploads } from './uploads.ts'

export interface TrayActPorts {
  readonly uploads: Uploads
  readonly rules: PlaceView['files']
}

/** Takes in what was chosen, dropped or pasted, in order; what the place would not take is told at once. Resolves when all is decided. */
export async function addFiles(tray: Tray, files: readonly File[], ports: TrayActPorts): Promise<void> {
  const held = tray.getSnapshot().items
  const decisions = decideTake(files, held.length, ports.rules)
  const refused = files.flatMap(({ name }, at) => {
    const decision = decisions[at]
    return decision?.is === 'refuse' ? [refuse(name, decision.why)] : []
  })
  const taken = files.filter((_, at) => decisions[at]?.is === 'take').map((file) => begin(file, ports))
  tray.set({ items: [...held, ...taken], refused })
  for (const item of taken) void look(tray, item)
  const tooLarge = files.filter((_, at) => decisions[at]?.is === 'reduce')
  await Promise.all(tooLarge.map((file) => addReduced(tray, file, ports)))
}

const refuse = (name: string, why: TakeRefusal): RefusedFile => ({ key: crypto.randomUUID(), name, why })

function begin(file: File, { uploads }: TrayActPorts): TrayItem {
  const key = crypto.randomUUID()
  const upload = uploads.begin(file, file.name)
  const isSeen = fileKindOf(file.type) === 'image' || fileKindOf(file.type) === 'video'
  const preview = isSeen ? URL.createObjectURL(file) : null
  const nothingYet = { alt: knownAlt(file), width: null, height: null, isChanging: false }
  return { ...nothingYet, key, name: file.name, original: file, bytes: file, preview, upload }
}

async function look(tray: Tray, { key, preview, bytes }: TrayItem): Promise<void> {
  const size = preview === null ? null : await measure(preview, bytes.type)
  if (size === null) return
  localFiles.measured(bytes, size)
  change(tray, key, size)
}

/** Too large as it is: it comes once there is a smaller one, or is refused where there is none. */
async function addReduced(tray: Tray, file: File, ports: TrayActPorts): Promise<void> {
  const reduced = await reducePicture(file).catch(() => null)
  const { items, refused } = tray.getSnapshot()
  if (reduced === null || reduced.size > ports.rules.maxBytes) {
    return tray.set({ items, refused: [...refused, refuse(file.name, 'file_too_large')] })
  }
  if (items.length >= ports.rules.perMessage) {
    return tray.set({ items, refused: [...refused, refuse(file.name, 'too_many_files')] })
  }
  const item = begin(new File([reduced], named(file.name, reduced.type), { type: reduced.type }), ports)
  tray.set({ items: [...items, item], refused })
  void look(tray, item)
}

export function removeItem(tray: Tray, { key, preview, upload }: TrayItem): void {
  upload.cancel()
  if (preview !== null) URL.revokeObjectURL(preview)
  const { items, refused } = tray.getSnapshot()
  tray.set({ items: items.filter((each) => each.key !== key), refused })
}

export function describeItem(tray: Tray, { key }: TrayItem, alt: string): void {
  change(tray, key, { alt: alt.replace(/\s+/g, ' ').slice(0, sizes.altMax) })
}

/** Makes a large picture smaller, or has it as it was. */
export async function resizeItem(tray: Tray, item: TrayItem, { uploads }: TrayActPorts): Promise<void> {
  const { key, name, original } = item
  const isReduced = item.bytes !== original
  change(tray, key, { isChanging: true })
  const bytes = isReduced ? original : await reducePicture(original).catch(() => null)
  const isThere = tray.getSnapshot().items.some((each) => each.key === key)
  if (bytes === null || !isThere) return change(tray, key, { isChanging: false })
  item.upload.cancel()
  const upload = uploads.begin(bytes, named(name, bytes.type))
  change(tray, key, { bytes, upload, isChanging: false })
  const { width, height } = item
  if (width !== null && height !== null) localFiles.measured(bytes, { width, height })
}

export function forgetRefused(tray: Tray): void {
  tray.set({ items: tray.getSnapshot().items, refused: [] })
}

function change(tray: Tray, key: string, what: Partial<TrayItem>): void {
  const { items, refused } = tray.getSnapshot()
  tray.set({ items: items.map((each) => (each.key === key ? { ...each, ...what } : each)), refused })
}

/** A name that says what it has become. */
function named(name: string, type: string): string {
  if (type !== 'image/webp' || /\.webp$/i.test(name)) return name
  return `${name.replace(/\.(jpe?g|png|avif)$/i, '')}.webp`
}
