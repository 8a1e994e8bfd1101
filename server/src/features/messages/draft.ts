import type { Draft } from '../../roomlog/append.ts'
import type { House } from '../house.ts'
import type { Mentioned } from './find-mentions.ts'
import { indexMessage } from './index-words.ts'

type Written = Pick<
  Draft,
  'roomId' | 'authorId' | 'keepsOrder' | 'content' | 'nonce' | 'replyToId' | 'saidAs' | 'isReleased'
>

/** A message as it goes into the log, with what it will be found by. */
export function makeDraft(
  { newId, vocabulary }: Pick<House, 'newId' | 'vocabulary'>,
  { fileIds, now, ...written }: Written & { readonly fileIds: readonly string[]; readonly now: Date },
  mentioned: Mentioned,
): Draft {
  const hasFiles = fileIds.length > 0
  const { roomId, authorId, content, replyToId } = written
  const findable = { roomId, authorId, content, ...mentioned, isReply: replyToId !== null, isPinned: false, hasFiles }
  const { vector, words } = indexMessage({ ...findable, createdAt: now })
  return {
    ...written,
    ...mentioned,
    id: newId(),
    fileIds: hasFiles ? fileIds : null,
    createdAt: now.toISOString(),
    vector,
    newWords: vocabulary.missing(words),
  }
}
