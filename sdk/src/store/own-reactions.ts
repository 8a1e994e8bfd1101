import type { MessageView } from '@parley/protocol/wire'

type Reaction = MessageView['reactions'][number]

/** Says which reactions are this person's where those who reacted are all named, or they are. Of the others an event does not know. */
export function namedMine(message: MessageView, personId: string): MessageView {
  return changeReactions(message, (each) => {
    if (each.mine !== undefined) return each
    const isNamed = each.userIds.includes(personId)
    return isNamed || each.userIds.length === each.count ? { ...each, mine: isNamed } : each
  })
}

/** This person reacted so to a message, or took that back. */
export function reacted(message: MessageView, emoji: string, mine: boolean): MessageView {
  return changeReactions(message, (each) => (each.emoji === emoji && each.mine !== mine ? { ...each, mine } : each))
}

/** The later of two forms of a message. What it does not know of this person's reactions is taken from the other. */
export function laterForm(known: MessageView | undefined, message: MessageView): MessageView {
  if (known === undefined) return message
  if (known.rev > message.rev) return known
  return known.rev === message.rev ? learnt(known, message) : filled(message, known)
}

function filled(message: MessageView, known: MessageView): MessageView {
  return changeReactions(message, (each) => (each.mine === undefined ? withMine(each, known) : each))
}

function learnt(known: MessageView, message: MessageView): MessageView {
  return changeReactions(known, (each) => withMine(each, message))
}

function withMine(each: Reaction, from: MessageView): Reaction {
  const mine = from.reactions.find(({ emoji }) => emoji === each.emoji)?.mine
  return mine === undefined || mine === each.mine ? each : { ...each, mine }
}

/** The same message where nothing is different. */
function changeReactions(message: MessageView, change: (reaction: Reaction) => Reaction): MessageView {
  const reactions = message.reactions.map(change)
  return reactions.every((each, at) => each === message.reactions[at]) ? message : { ...message, reactions }
}
