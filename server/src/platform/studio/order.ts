/** What the studio is asked for and what it answers, as it goes between the two processes. */

export type Material = 'image' | 'video' | 'audio' | 'pdf'

export interface Order {
  readonly id: number
  readonly material: Material
  /** What the bytes were found to be. */
  readonly mime: string
  readonly from: string
  /** An empty folder that is the order's own. */
  readonly into: string
  readonly limits: ImageLimits
}

/** What one picture may be, whatever its bytes say. */
export interface ImageLimits {
  /** Of one frame. */
  readonly pixels: number
  /** Of all frames together. */
  readonly allPixels: number
  readonly side: number
  readonly frames: number
}

/** A picture that was made, beside the material or instead of it. */
export interface Picture {
  readonly path: string
  readonly mime: string
  readonly width: number
  readonly height: number
}

/** All that is known now; null where the material has no such thing or the tool for it is not there. */
export interface Made {
  /** The size in which the material is shown, turned upright. */
  readonly width: number | null
  readonly height: number | null
  readonly seconds: number | null
  /** A ThumbHash, in base64: what is shown before anything is loaded. */
  readonly placeholder: string | null
  /** The material without what it told of whoever made it; null where it stays as it is. */
  readonly clean: { readonly path: string; readonly mime: string } | null
  readonly thumb: Picture | null
  readonly medium: Picture | null
  /** What stands for somebody or something in a small round or square place. */
  readonly square: Picture | null
}

/** Why material is not taken. Stable; clients have words for each. */
export type Unfit = 'damaged' | 'too_many_pixels' | 'too_long'

export type Outcome =
  | ({ readonly is: 'made' } & Made)
  | { readonly is: 'unfit'; readonly why: Unfit }
  /** The disk is full, which says nothing about the material. */
  | { readonly is: 'no_room' }
  | { readonly is: 'failed'; readonly error: string }

export interface Delivery {
  readonly id: number
  readonly outcome: Outcome
}

export const nothingMade: Made = {
  width: null,
  height: null,
  seconds: null,
  placeholder: null,
  clean: null,
  thumb: null,
  medium: null,
  square: null,
}
