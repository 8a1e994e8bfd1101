import type { Client, TimelineMessage } from '@parley/sdk'
import { readableText } from '../markdown/readable-text.ts'
import { formatPath } from '../navigation/routes.ts'
import type { Notice } from '../notices/notices.ts'
import type { Words } from '../words/index.ts'
import type { MessageAction } from './offers.ts'

export interface ActsPorts {
  readonly client: Pick<Client, 'call'>
  readonly origin: string
  readonly words: () => Words
  readonly tell: (notice: Notice) => void
  readonly tellFailure: (title: (words: Words) => string, error: unknown, again?: () => void) => void
  /** Puts words on the clipboard. False when the browser did not let it, which was told. */
  readonly clip: (text: string) => Promise<boolean>
}

export type Act = Extract<MessageAction, 'pin' | 'unpin' | 'save' | 'unsave' | 'copyText' | 'copyMarkdown' | 'copyLink'>

/** What is done with a message by asking the place or the clipboard, and told when it fails. */
export interface Acts {
  act(action: Act, message: TimelineMessage): void
  removeNow(message: TimelineMessage): void
}

export function createActs({ client, clip, origin, tell, tellFailure, words }: ActsPorts): Acts {
  const at = ({ roomId, id }: TimelineMessage) => ({ roomId, messageId: id })

  async function setPinned(message: TimelineMessage, isPinned: boolean): Promise<void> {
    try {
      await client.call(isPinned ? 'pins.add' : 'pins.remove', at(message))
    } catch (error) {
      tellFailure(
        ({ message: own }) => (isPinned ? own.pinFailed : own.unpinFailed),
        error,
        () => void setPinned(message, isPinned),
      )
    }
  }

  async function setSaved(message: TimelineMessage, isSaved: boolean): Promise<void> {
    try {
      await client.call(isSaved ? 'bookmarks.add' : 'bookmarks.remove', at(message))
      tell({ kind: 'success', title: isSaved ? words().message.saved : words().message.unsaved })
    } catch (error) {
      tellFailure(
        ({ message: own }) => own.saveFailed,
        error,
        () => void setSaved(message, isSaved),
      )
    }
  }

  async function removeNow(message: TimelineMessage): Promise<void> {
    try {
      await client.call('messages.delete', at(message))
    } catch (error) {
      tellFailure(
        ({ message: own }) => own.removeFailed,
        error,
        () => void removeNow(message),
      )
    }
  }

  async function copy(text: string): Promise<void> {
    if (await clip(text)) tell({ kind: 'success', title: words().common.copied })
  }

  return {
    removeNow: (message) => void removeNow(message),
    act(action, message) {
      switch (action) {
        case 'pin':
        case 'unpin':
          return void setPinned(message, action === 'pin')
        case 'save':
        case 'unsave':
          return void setSaved(message, action === 'save')
        case 'copyText':
          return void copy(readableText(message.content))
        case 'copyMarkdown':
          return void copy(message.content)
        case 'copyLink':
          return void copy(messageLink(origin, message))
      }
    },
  }
}

/** By the room's id, so that it leads there whatever the room is called later. */
function messageLink(origin: string, { roomId, id }: Pick<TimelineMessage, 'roomId' | 'id'>): string {
  return origin + formatPath({ at: 'room', room: roomId, message: id, panel: null })
}
