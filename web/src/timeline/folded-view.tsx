import type { TimelineMessage } from '@parley/sdk'
import { later } from '../app/later.tsx'

/** Nobody who blocked nobody ever sees one; what it says comes with the first, and is as high. */
export const FoldedView = later<{ readonly messages: readonly TimelineMessage[] }>(
  async () => (await import('./folded-line.tsx')).FoldedLine,
  <div className="h-9" />,
)
