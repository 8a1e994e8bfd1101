import type { TimelineMessage } from '@parley/sdk'
import { later } from '../app/later.tsx'

const PreviewCards = later(async () => (await import('./preview-cards.tsx')).PreviewCards)

/** A card with the gap before it, in rem. */
export const previewRem = 6.5

/** What links in a message lead to. Its room is there before it is, so that nothing moves when it comes. */
export function LinkPreviews({ message }: { readonly message: TimelineMessage }) {
  return (
    <div style={{ minBlockSize: `${message.previews.length * previewRem}rem` }}>
      <PreviewCards message={message} />
    </div>
  )
}
