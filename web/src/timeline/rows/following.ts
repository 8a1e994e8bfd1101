/** What was said within this time after somebody's last words reads as one with them. */
const togetherMs = 7 * 60_000

/** What has to be known of two messages to see whether they belong together. */
export interface Said {
  readonly authorId: string
  readonly at: number
  readonly isReply: boolean
}

/** Whether who and when need not be said again, because the same person has just spoken. */
export function isFollowing(before: Said | null, said: Said): boolean {
  if (before === null || said.isReply) return false
  return before.authorId === said.authorId && said.at - before.at < togetherMs
}
