import type { AnsweredMessageView } from '@parley/protocol'
import type { Draft } from '../../roomlog/append.ts'
import type { Appended } from '../../roomlog/lanes.ts'
import type { House } from '../house.ts'
import { viewSaid } from './view.ts'
import { wishPreviews } from './wish-previews.ts'

/** What follows when a message has got its place in the log: its room is told, and what it needs is begun. */
export function tellSaid(
  house: House,
  draft: Draft,
  appended: Appended & { readonly outcome: 'appended' },
): AnsweredMessageView {
  const { roomId, authorId, content } = draft
  house.vocabulary.remember(draft.newWords)
  house.wordIndex.wrote()
  const message = viewSaid(draft, appended)
  wishPreviews(house, { roomId, authorId, messageId: message.id }, content)
  // Nobody's right depends on other nodes having heard of it, so nobody waits for that.
  void house.roomLog.tell({ ev: 'message.created', room: roomId, rev: appended.rev, data: { message } })
  return message
}
