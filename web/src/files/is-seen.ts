import { fileKindOf } from '@parley/protocol/wire'

/** Whether it stands among the pictures rather than as a card. */
export function isSeen({ mime }: { readonly mime: string }): boolean {
  const kind = fileKindOf(mime)
  return kind === 'image' || kind === 'video'
}
