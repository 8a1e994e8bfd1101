import type { RoomView, UserView } from '@parley/protocol/wire'
import type { CommandName } from '../commands/command-names.ts'

/** Something that may be meant. */
export type Option =
  | {
      readonly is: 'person'
      readonly user: Pick<UserView, 'id' | 'username' | 'displayName'>
      readonly isMember: boolean
    }
  | { readonly is: 'everybody'; readonly whom: 'room' | 'here'; readonly count: number | null }
  | { readonly is: 'room'; readonly room: Pick<RoomView, 'id' | 'slug' | 'name' | 'topic'> }
  | { readonly is: 'emoji'; readonly emoji: string; readonly plain: string; readonly code: string }
  | { readonly is: 'command'; readonly name: CommandName }

/** What it is written as. */
export function writtenAs(option: Option): string {
  switch (option.is) {
    case 'person':
      return `@${option.user.username}`
    case 'everybody':
      return `@${option.whom}`
    case 'room':
      return `#${option.room.slug ?? ''}`
    case 'emoji':
      return option.emoji
    case 'command':
      return `/${option.name}`
  }
}
