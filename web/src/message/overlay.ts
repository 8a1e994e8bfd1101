import type { GalleryPicture } from '../files/gallery/gallery.ts'
import { createCell, type TimelineMessage, type Watchable } from '@parley/sdk'

/** Where something appears: beside an element, or at a point of the window. */
export type Anchor = Element | { readonly x: number; readonly y: number }

type Reaction = TimelineMessage['reactions'][number]

/** What stands over the conversation, one at a time. */
export type Overlay =
  | { readonly is: 'menu'; readonly message: TimelineMessage; readonly anchor: Anchor }
  | { readonly is: 'react'; readonly message: TimelineMessage; readonly anchor: Anchor }
  /** Who reacted so. */
  | { readonly is: 'who'; readonly messageId: string; readonly reaction: Reaction; readonly anchor: Element }
  | { readonly is: 'readers'; readonly message: TimelineMessage }
  | { readonly is: 'reactors'; readonly message: TimelineMessage }
  | { readonly is: 'versions'; readonly message: TimelineMessage }
  /** A picture, large, with those before and after it. */
  | {
      readonly is: 'gallery'
      readonly roomId: string
      readonly fileId: string
      /** What is known of the room's pictures, the earliest first. */
      readonly first: readonly GalleryPicture[]
    }
  | { readonly is: 'report'; readonly message: TimelineMessage }
  | { readonly is: 'remove'; readonly message: TimelineMessage }
  | { readonly is: 'person'; readonly userId: string }

export interface OverlayHost extends Watchable<Overlay | null> {
  show(overlay: Overlay): void
  /** Closes what is open, if it is of the kind that is named. */
  close(is?: Overlay['is']): void
}

export function createOverlayHost(): OverlayHost {
  const cell = createCell<Overlay | null>(null)
  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    show: (overlay) => cell.set(overlay),
    close(is) {
      if (is === undefined || cell.getSnapshot()?.is === is) cell.set(null)
    },
  }
}
