import type { ShownFile } from './shown-file.ts'

/** Where a picture is had in about the size in which it is shown; null where there is none. */
export function pictureSource(state: ShownFile['state'], isAlone: boolean, isStill: boolean): string | null {
  if (state.is !== 'ready') return null
  const { mime, url, variants } = state.file
  // What moves, moves in the original only.
  if (mime === 'image/gif' && !isStill) return url
  const isDense = window.devicePixelRatio > 1.5
  const small = !isAlone && !isDense && fillsTile(variants.thumb) ? variants.thumb : variants.medium
  return (small ?? variants.medium ?? (isStill ? variants.thumb : undefined))?.url ?? url
}

/** A tile is a square: of what is very long or very high there is too little in the smallest form to fill one. */
const fillsTile = (thumb: { readonly width: number; readonly height: number } | undefined) =>
  thumb !== undefined && Math.min(thumb.width, thumb.height) >= 160
