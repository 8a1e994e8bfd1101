import type { AuthorView, MessageView, RoomView, UserView } from '@parley/protocol/wire'

/** A message as it is shown once somebody in it has a new name or picture. The same message when they are not in it. */
export function renameIn(message: MessageView, user: UserView): MessageView {
  const author = renamed(message.author, user)
  const replyAuthor = message.replyTo === null ? null : renamed(message.replyTo.author, user)
  if (author === message.author && (replyAuthor === null || replyAuthor === message.replyTo?.author)) return message
  const replyTo =
    message.replyTo === null || replyAuthor === null ? message.replyTo : { ...message.replyTo, author: replyAuthor }
  return { ...message, author, replyTo }
}

/** A direct as it is shown once one of its two has a new name or picture. The same room when they are not in it. */
export function renameInRoom(room: RoomView, user: UserView): RoomView {
  if (room.people === null) return room
  const [one, other] = room.people
  const people: RoomView['people'] = [renamed(one, user), renamed(other, user)]
  return people[0] === one && people[1] === other ? room : { ...room, people }
}

function renamed(author: AuthorView, { id, username, displayName, avatarUrl, kind }: UserView): AuthorView {
  if (author.id !== id) return author
  const now: AuthorView = { id, username, displayName, avatarUrl, kind }
  return (Object.keys(now) as (keyof AuthorView)[]).every((field) => now[field] === author[field]) ? author : now
}
