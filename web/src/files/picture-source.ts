import type { ShownFile } from './shown-file.ts'

/** Where a picture is had in about the size in which it is shown; null where there is none. */
export function pictureSource(state: ShownFile['state'], isAlone: boolean, isStill: boolean): string | null {
  if (state.is !== 'ready') return null
  const { mime, url, variants } = state.file
  // What moves, moves in the original only.
  if (mime === 'image/gif' && !isStill) return url
  const isDense = window.devicePixelRatio > 1.5
  const small = !isAlone && !isDense ? variants.thumb : variants.medium
  return (small ?? variants.medium ?? (isStill ? variants.thumb : undefined))?.url ?? url
}
