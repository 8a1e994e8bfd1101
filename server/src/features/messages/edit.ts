import { isStillEditable, messagesEdit } from '@parley/protocol'
import { refuse, Refusal } from '../../platform/refusal.ts'
import { openToWrite, rankOf, toWrite } from '../access/open-room.ts'
import { implement } from '../implement.ts'
import { changeMessage } from './change-message.ts'
import { findNamed, keepMeant } from './find-mentions.ts'
import { indexMessage } from './index-words.ts'
import { blockedBy, flag } from './obey.ts'
import { editMessage } from './store.ts'
import { askForPreviews, linksOf } from './wish-previews.ts'

export const edit = implement(messagesEdit, async ({ roomId, messageId, content }, context) => {
  const { actor, clock, database, rules, settings, wordIndex } = context
  const now = clock.now()
  const open = await openToWrite(context, roomId, now)
  const isDirect = open.room.kind === 'direct'
  const isFree = open.rank >= rankOf('moderator')
  const saying = { actor, roomId, content, nonce: null, hasFiles: false, isNew: false }
  const ruling = await rules.judge(saying, async () => ({ isDirect, isFree }))
  // What is there already cannot wait for a moderator: it is changed or it is not.
  if (ruling?.is === 'block' || ruling?.is === 'hold') throw blockedBy(ruling.hit)
  const named = await findNamed(database, roomId, content)
  const message = await changeMessage(
    context,
    open,
    messageId,
    { ev: 'message.updated', isTakingBack: false },
    async (change, was, held) => {
      toWrite(held, now)
      if (was.authorId !== actor.accountId || was.kind !== 'text') throw new Refusal('not_the_author')
      if (was.deletedAt !== null) throw new Refusal('message_deleted')
      if (!isStillEditable(was.createdAt.getTime(), settings.PARLEY_EDIT_WINDOW, now.getTime()))
        throw new Refusal('edit_too_late')
      if (content === '' && !was.hasFiles) throw refuse('invalid_input', 'content', 'Write something that can be seen.')
      if (was.content === content) return false
      const mentioned = keepMeant(named, was, content)
      const rev = change.takeRev()
      await editMessage(change.transaction, roomId, messageId, was, {
        content,
        hasLinks: linksOf(content).length > 0,
        ...mentioned,
        now,
        rev,
        indexed: indexMessage({
          roomId,
          authorId: was.authorId,
          content,
          ...mentioned,
          isReply: was.isReply,
          isPinned: was.pinnedAt !== null,
          hasFiles: was.hasFiles,
          createdAt: was.createdAt,
        }),
      })
      await askForPreviews(context, change.transaction, { roomId, messageId, authorId: was.authorId }, content)
      return true
    },
  )
  wordIndex.wrote()
  if (linksOf(content).length > 0) context.jobs.wake()
  if (ruling?.is === 'flag') await flag(context, { roomId, messageId, authorId: actor.accountId }, ruling.hit)
  return { message }
})
