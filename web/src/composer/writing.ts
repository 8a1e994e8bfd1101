import { createCell, type Sending, type Watchable } from '@parley/sdk'
import type { Conversation, MessageTarget } from '../conversation/conversation.ts'
import type { CommandCall } from './commands/command.ts'
import { type Draft, emptyDraft } from './drafts/draft.ts'
import type { RoomDraft } from './drafts/drafts.ts'
import { createField, type Field } from './field.ts'
import { charactersLeft, tidyContent } from './length.ts'
import { writtenOf } from './text/written.ts'
import { type Aside, type Question, sameEdit, type UnsavedEdit } from './writing-state.ts'

export interface WritingPorts {
  readonly conversation: Conversation
  readonly draft: RoomDraft
  /** Throws where nobody is signed in any more. */
  readonly send: (content: string, replyToId: string | null) => Pick<Sending, 'nonce' | 'kept'>
  readonly saveEdit: (messageId: string, content: string) => Promise<void>
  readonly typing: (on: boolean) => void
  /** What a text asks the page to do; null for one that is to be said. */
  readonly readCommand: (content: string) => CommandCall | null
  /** How many more people a text tells than this person may think of; null where nothing needs to be asked. */
  readonly warn: (content: string) => Question | null
  /** They know now, for a while. */
  readonly warned: () => void
  /** Tells once, when what was given to be sent under a name is in good hands. */
  readonly whenSeen: (nonce: string, seen: () => void) => void
}

/** What somebody writes in one room. It outlives the views that show it. */
export interface Writing {
  /** What is written anew, and what is to be said in place of an older message. */
  readonly fields: { readonly new: Field; readonly edit: Field }
  /** A line above the field, seen by nobody else. */
  readonly aside: Watchable<Aside | null>
  /** What waits for a yes or no before it is sent. */
  readonly question: Watchable<Question | null>
  /** A command is under way. */
  readonly isBusy: Watchable<boolean>
  submit(): void
  /** Says what looks like a command as it stands. */
  sendAsText(): void
  answer(isYes: boolean): void
  /** Goes back to an ordinary message. False when it is one. */
  cancel(): boolean
  resume(edit: UnsavedEdit): void
  /** Takes what another tab wrote in place of what is here. */
  take(draft: Draft): void
  dismiss(): void
}

export function createWriting(ports: WritingPorts): Writing {
  const { conversation, draft } = ports
  const restored = draft.read() ?? emptyDraft
  const fields = { new: createField(restored), edit: createField(writtenOf(restored.edit?.text ?? '')) }
  const aside = createCell<Aside | null>(null)
  const question = createCell<Question | null>(null)
  const isBusy = createCell(false)
  /** Given to be sent or saved, but not yet in good hands. */
  let leaving: { readonly content: string; readonly nonce: string } | null = null
  let saving: UnsavedEdit | null = null
  let editing: MessageTarget | null = null
  let replyTo: MessageTarget | null = null
  let known = restored.text

  function keep(): void {
    const written = fields.new.getSnapshot()
    const waiting = written.text === '' ? leaving : null
    const rival = draft.write({
      ...(waiting === null ? written : writtenOf(waiting.content)),
      nonce: waiting?.nonce ?? null,
      replyTo,
      edit: editing === null ? saving : { target: editing, text: fields.edit.getSnapshot().text },
    })
    if (rival !== null) aside.set({ is: 'rival', draft: rival })
  }

  function follow(): void {
    const composing = conversation.composing.getSnapshot()
    const next = composing.is === 'edit' ? composing.message : null
    if (next !== null && next.id !== editing?.id) fields.edit.put(writtenOf(next.content))
    editing = next
    if (composing.is === 'new') replyTo = composing.replyTo
    question.set(null)
    keep()
  }

  /** What was being written before an older message was to be changed, with what it answers. */
  function leaveEdit(): void {
    if (replyTo === null) conversation.composeNew()
    else conversation.reply(replyTo)
  }

  function resume(edit: UnsavedEdit): void {
    aside.set(null)
    conversation.edit(edit.target)
    fields.edit.put(writtenOf(edit.text))
  }

  /** What comes back stands before what is written meanwhile, so that neither is lost. */
  function takeBack(): void {
    const given = conversation.givenBack.getSnapshot()
    if (given === null) return
    conversation.tookBack()
    const { text } = fields.new.getSnapshot()
    fields.new.put(writtenOf(text.trim() === '' ? given.content : `${given.content}\n\n${text}`))
    if (given.replyTo === null) conversation.composeNew()
    else conversation.reply(given.replyTo)
  }

  function clear(): void {
    fields.new.put(writtenOf(''))
    conversation.composeNew()
    aside.set(null)
    question.set(null)
    ports.typing(false)
  }

  function say(content: string): void {
    try {
      const { nonce, kept } = ports.send(content, replyTo?.id ?? null)
      const mine = { content, nonce }
      leaving = mine
      clear()
      conversation.go({ to: 'present' })
      void kept.then(() => {
        if (leaving !== mine) return
        leaving = null
        keep()
      })
    } catch (error) {
      aside.set({ is: 'failed', error })
    }
  }

  function saveEdit(target: MessageTarget, text: string): void {
    const content = tidyContent(text)
    aside.set(null)
    if (content === target.content) return leaveEdit()
    const mine: UnsavedEdit = { target, text }
    saving = mine
    leaveEdit()
    ports.saveEdit(target.id, content).then(
      () => {
        if (saving === mine) saving = null
        keep()
      },
      (error: unknown) => {
        if (saving === mine) saving = null
        if (editing === null) resume(mine)
        aside.set(
          editing === null || sameEdit(mine, editing) ? { is: 'failed', error } : { is: 'unsaved', edit: mine, error },
        )
      },
    )
  }

  async function run(command: Extract<CommandCall, { is: 'known' }>): Promise<void> {
    const before = fields.new.getSnapshot().text
    isBusy.set(true)
    try {
      const outcome = await command.run()
      if (outcome.is === 'say') return say(outcome.content)
      // What was typed meanwhile is no part of the command.
      if (fields.new.getSnapshot().text === before) clear()
      aside.set(outcome.told === null ? null : { is: 'told', told: outcome.told })
    } catch (error) {
      aside.set({ is: 'failed', error })
    } finally {
      isBusy.set(false)
    }
  }

  function sayNew(content: string, isSure: boolean): void {
    const command = ports.readCommand(content)
    if (command?.is === 'unknown') return aside.set({ is: 'unknown-command', name: command.name })
    if (command?.is === 'incomplete') return aside.set({ is: 'incomplete', command: command.command })
    const ask = isSure ? null : command === null ? ports.warn(content) : command.question
    if (ask !== null) return question.set(ask)
    if (command !== null) return void run(command)
    say(content.startsWith('//') ? content.slice(1) : content)
  }

  function submit(isSure: boolean): void {
    const { text } = (editing === null ? fields.new : fields.edit).getSnapshot()
    const content = tidyContent(text)
    if (content === '' || isBusy.getSnapshot()) return
    const left = charactersLeft(content) ?? 0
    if (left < 0) return aside.set({ is: 'too-long', by: -left })
    if (editing !== null) return saveEdit(editing, text)
    sayNew(content, isSure)
  }

  fields.new.subscribe(() => {
    const { text } = fields.new.getSnapshot()
    keep()
    if (text === known) return
    known = text
    ports.typing(text !== '' && !text.startsWith('/'))
    question.set(null)
    const now = aside.getSnapshot()
    if (now !== null && now.is !== 'unsaved' && now.is !== 'rival' && text !== '') aside.set(null)
  })
  fields.edit.subscribe(keep)
  draft.listen((other) => {
    const next = other?.nonce === null ? other : emptyDraft
    if (fields.new.isComposing() || fields.new.getSnapshot().text === next.text) return
    known = next.text
    fields.new.put(next)
  })
  conversation.composing.subscribe(follow)
  conversation.givenBack.subscribe(takeBack)
  follow()
  if (replyTo === null && restored.replyTo !== null) conversation.reply(restored.replyTo)
  if (editing === null && restored.edit !== null) resume(restored.edit)
  takeBack()
  if (restored.nonce !== null) {
    ports.whenSeen(restored.nonce, () => {
      if (fields.new.getSnapshot().text === restored.text) clear()
    })
  }

  return {
    fields,
    aside,
    question,
    isBusy,
    submit: () => submit(false),
    sendAsText: () => say(tidyContent(fields.new.getSnapshot().text)),
    answer(isYes) {
      question.set(null)
      if (!isYes) return
      ports.warned()
      submit(true)
    },
    cancel() {
      const composing = conversation.composing.getSnapshot()
      if (question.getSnapshot() !== null) question.set(null)
      else if (composing.is === 'edit') {
        const { text } = fields.edit.getSnapshot()
        const isChanged = tidyContent(text) !== composing.message.content
        leaveEdit()
        aside.set(isChanged ? { is: 'unsaved', edit: { target: composing.message, text }, error: null } : null)
      } else if (composing.replyTo !== null) conversation.composeNew()
      else if (aside.getSnapshot() !== null) aside.set(null)
      else return false
      return true
    },
    resume,
    take(other) {
      aside.set(null)
      fields.new.put(other)
    },
    dismiss: () => aside.set(null),
  }
}
