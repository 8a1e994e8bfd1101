import type { Answer, MembershipView, MessageView, MeView, OperationName, RoomView } from '@parley/protocol/wire'
import { applyAnsweredMessage, applyMarks, applyOwnPart, applyRoom, applyUnreadAnswer } from './store/apply.ts'
import { tellMentions } from './store/mentions.ts'
import type { ClientStore } from './store/client-store.ts'

/** Who learns from answers. */
export interface Learners {
  readonly store: ClientStore
  /** This person is in a room now, or was already. */
  readonly entered: (room: RoomView, membership: MembershipView) => void
}

/** Takes what an answer shows, so that what somebody just did is seen at once; the events that follow say the same. */
export function learnFrom({ store, entered }: Learners, name: OperationName, answer: unknown): void {
  switch (name) {
    case 'rooms.create':
    case 'rooms.join':
    case 'rooms.direct':
    case 'invites.accept': {
      const { room, membership } = answer as { readonly room: RoomView; readonly membership: MembershipView }
      return entered(room, membership)
    }
    case 'rooms.update': {
      const { room } = answer as Answer<'rooms.update'>
      return store.change(room.id, (record) => applyRoom(record, room))
    }
    case 'rooms.notify':
    case 'rooms.favourite': {
      const { membership } = answer as Answer<'rooms.notify'>
      return store.change(membership.roomId, (record) => applyOwnPart(record, membership))
    }
    case 'receipts.unread': {
      const { membership, mentions, unread } = answer as Answer<'receipts.unread'>
      return store.change(membership.roomId, (record, personId) => {
        applyUnreadAnswer(record, personId, membership)
        tellMentions(record, mentions, record.rev, membership.readSeq + unread)
      })
    }
    case 'receipts.read':
    case 'receipts.delivered': {
      const { membership } = answer as Answer<'receipts.read'>
      return store.change(membership.roomId, (record, personId) =>
        applyMarks(record, personId, membership.userId, membership),
      )
    }
    case 'messages.send':
    case 'messages.edit':
    case 'messages.delete':
    case 'reactions.add':
    case 'reactions.remove':
    case 'pins.add':
    case 'pins.remove': {
      const { message } = answer as { readonly message: MessageView }
      return store.change(message.roomId, (record) => applyAnsweredMessage(record, message))
    }
    case 'users.get': {
      const { user } = answer as Answer<'users.get'>
      return store.learn(user)
    }
    case 'drafts.set': {
      const { own, draft } = answer as Answer<'drafts.set'>
      // What was heard of since may be newer than the answer.
      if (draft !== null && own > (store.own.rev ?? 0)) store.own.begun(draft.roomId, draft)
      return
    }
    case 'users.me':
    case 'users.updateMe': {
      const { user } = answer as { readonly user: MeView }
      if (store.personId === user.id) store.become(user)
      return
    }
    default:
  }
}
