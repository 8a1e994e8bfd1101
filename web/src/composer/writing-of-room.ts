import type { RoomEntry } from '@parley/sdk'
import { oncePerPerson } from '../app/once-per-person.ts'
import type { AnsweredMessage, Conversation } from '../conversation/conversation.ts'
import { withRecent } from '../emoji/recent-emoji.ts'
import type { Page } from '../page.ts'
import { commandsLater } from './commands/commands-later.ts'
import type { CommandContext } from './commands/command-table.ts'
import type { Completion } from './completion/completion.ts'
import { completionLater } from './completion/completion-later.ts'
import type { Option } from './completion/option.ts'
import type { Field } from './field.ts'
import { browserEditKeep } from './kept-edit.ts'
import { knowsForMs, questionBefore } from './room-mention.ts'
import { createTray, type Tray } from '../files/tray.ts'
import { createWriting, type Writing } from './writing.ts'

/** What is written in a room, and what is offered to complete it. */
export interface RoomWriting {
  readonly writing: Writing
  /** The files that go with it. */
  readonly tray: Tray
  readonly completions: { readonly [F in keyof Writing['fields']]: Completion }
}

interface Writings {
  of(conversation: Conversation, entry: RoomEntry): RoomWriting
}

/** What the person who is signed in writes, in each room. */
export const writingsOf: (page: Page, personId: string) => Writings = oncePerPerson((page, personId) => {
  const { client, messages, timers, navigation } = page
  const readCommand = commandsLater()
  const made = new WeakMap<Conversation, RoomWriting>()

  function create(conversation: Conversation, first: RoomEntry): RoomWriting {
    const { roomId } = conversation
    const room = () => client.store.room(roomId).getSnapshot()?.room ?? first.room
    const facts = (): CommandContext => ({
      client,
      entry: client.store.room(roomId).getSnapshot() ?? first,
      me: { id: personId, kind: client.store.me.getSnapshot()?.kind ?? 'person' },
      now: timers.now(),
      go: navigation.go,
    })
    let knowsUntil = 0
    const tray = createTray({ add: (own, files) => addLater(page, personId, own, files) })
    const writing = createWriting({
      conversation,
      tray,
      draft: client.drafts.room(roomId),
      setDraft: (content, replyToId) => client.drafts.set(roomId, content, { replyToId }),
      dismissOther: () => client.drafts.dismissOther(roomId),
      editKeep: browserEditKeep(personId, roomId),
      findMessage: (messageId) => findMessage(page, roomId, messageId),
      send: (content, replyToId, files) =>
        void client.send(roomId, content, { files, ...(replyToId !== null && { replyToId }) }),
      async saveEdit({ id, content: before }, content) {
        await client.call('messages.edit', { roomId, messageId: id, content })
        messages.edited({ roomId, messageId: id, before })
      },
      typing: (on) => client.typing(roomId, on),
      readCommand: (content) => readCommand(content, facts),
      warn: (content) => (timers.now() < knowsUntil ? null : questionBefore(content, room())),
      warned: () => {
        knowsUntil = timers.now() + knowsForMs
      },
    })
    return { writing, tray, completions: completionsOf(page, roomId, facts().me, writing.fields) }
  }

  return {
    of(conversation, entry) {
      const known = made.get(conversation) ?? create(conversation, entry)
      made.set(conversation, known)
      return known
    },
  }
})

function completionsOf(page: Page, roomId: string, me: CommandContext['me'], fields: Writing['fields']) {
  const { preferences } = page
  function chosen(option: Option): void {
    if (option.is !== 'emoji') return
    preferences.change({ recentEmoji: withRecent(preferences.getSnapshot().recentEmoji, option.plain) })
  }
  const complete = (field: Field, hasCommands: boolean) =>
    completionLater(field, { page, roomId, me, hasCommands, chosen })
  return { new: complete(fields.new, true), edit: complete(fields.edit, false) }
}

/** A message by its id: where it is held, or else as the place tells it. */
async function findMessage({ client }: Page, roomId: string, messageId: string): Promise<AnsweredMessage | null> {
  const { segments } = client.store.timeline(roomId).getSnapshot()
  const held = segments.flatMap(({ messages }) => messages).find(({ id }) => id === messageId)
  if (held !== undefined) return held
  const found = await client.call('messages.get', { roomId, messageId }).catch(() => null)
  return found?.message ?? null
}

/** What is done with files comes when there are any. */
async function addLater(page: Page, personId: string, tray: Tray, files: readonly File[]): Promise<void> {
  const { arrival, tellFailure } = page
  const now = arrival.getSnapshot()
  if (now.state !== 'arrived') return
  try {
    const [{ addFiles }, { uploadsOf }] = await Promise.all([
      import('../files/tray-acts.ts'),
      import('../files/uploads-of.ts'),
    ])
    await addFiles(tray, files, { uploads: uploadsOf(page, personId), rules: now.place.files })
  } catch (error) {
    tellFailure(
      ({ files: words }) => words.failedToOpen,
      error,
      () => tray.add(files),
    )
  }
}
