import type { LiveEvent, MessageView } from '@parley/protocol'
import type { Stage } from './stage.ts'

type IsIt = (event: LiveEvent) => boolean

/** Something is said on a stage. */
export async function saidOn({ roomId, people }: Stage, by: 'owner' | 'member' = 'owner'): Promise<MessageView> {
  return (await people[by].client.call('messages.send', { roomId, content: 'for the doors' })).message
}

const aMessage = async (stage: Stage) => ({ roomId: stage.roomId, messageId: (await saidOn(stage)).id })

/** What happens in a room, by the event that tells it: makes it happen, and answers with how to know it. */
export const happenings: readonly (readonly [string, (stage: Stage) => Promise<IsIt>])[] = [
  [
    'message.created',
    async (stage) => {
      const { id } = await saidOn(stage)
      return (event) => event.ev === 'message.created' && event.data.message.id === id
    },
  ],
  [
    'message.updated',
    async (stage) => {
      const on = await aMessage(stage)
      await stage.people.owner.client.call('reactions.add', { ...on, emoji: '🚪' })
      return (event) => event.ev === 'message.updated' && event.data.message.id === on.messageId
    },
  ],
  [
    'message.deleted',
    async (stage) => {
      const on = await aMessage(stage)
      await stage.people.owner.client.call('messages.delete', on)
      return (event) => event.ev === 'message.deleted' && event.data.message.id === on.messageId
    },
  ],
  [
    'room.updated',
    async ({ roomId, people }) => {
      const topic = crypto.randomUUID()
      await people.owner.client.call('rooms.update', { roomId, topic })
      return (event) => event.ev === 'room.updated' && event.data.room.topic === topic
    },
  ],
  [
    'member.joined and member.left',
    async ({ roomId, people, world }) => {
      const visitor = await world.person()
      await people.owner.client.call('members.add', { roomId, userIds: [visitor.user.id] })
      await people.owner.client.call('members.remove', { roomId, userId: visitor.user.id })
      return (event) => event.ev === 'member.left' && event.data.user.id === visitor.user.id
    },
  ],
  [
    'member.updated',
    async ({ roomId, people }) => {
      const userId = people.member.user.id
      for (const role of ['moderator', 'member'] as const)
        await people.owner.client.call('members.update', { roomId, userId, role })
      return (event) => event.ev === 'member.updated' && event.data.user.id === userId && event.room === roomId
    },
  ],
]
