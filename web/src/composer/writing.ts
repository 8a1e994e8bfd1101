import { createCell, type Draft, type FileToSend, type Watchable } from '@parley/sdk'
import { until } from '../app/until.ts'
import type { AnsweredMessage, Conversation, MessageTarget } from '../conversation/conversation.ts'
import type { CommandCall } from './commands/command.ts'
import { createField, type Field } from './field.ts'
import type { EditKeep } from './kept-edit.ts'
import { isStuck, type Tray } from '../files/tray.ts'
import { charactersLeft, tidyContent } from './length.ts'
import { writtenOf } from './text/written.ts'
import { type Aside, type Question, sameEdit, type UnsavedEdit } from './writing-state.ts'

export interface WritingPorts {
  readonly conversation: Conversation
  /** The files that go with a new message. */
  readonly tray: Tray
  /** What was begun here, on whatever device. */
  readonly draft: Watchable<Draft | null>
  readonly setDraft: (content: string, replyToId: string | null) => void
  readonly dismissOther: () => void
  readonly editKeep: EditKeep
  readonly findMessage: (messageId: string) => Promise<AnsweredMessage | null>
  /** Takes it for good, and the draft with it. Throws where nobody is signed in any more. */
  readonly send: (content: string, replyToId: string | null, files: readonly FileToSend[]) => void
  readonly saveEdit: (target: MessageTarget, content: string) => Promise<void>
  readonly typing: (on: boolean) => void
  /** What a text asks the page to do, if need be a moment later; null for one that is to be said. */
  readonly readCommand: (content: string) => CommandCall | null | Promise<CommandCall | null>
  /** What to ask before a text tells many people; null where nothing needs to be asked. */
  readonly warn: (content: string) => Question | null
  /** They know now, for a while. */
  readonly warned: () => void
}

/** What somebody writes in one room. It outlives the views that show it. */
export interface Writing {
  /** What is written anew, and what is to be said in place of an older message. */
  readonly fields: { readonly new: Field; readonly edit: Field }
  /** A line above the field, seen by nobody else. */
  readonly aside: Watchable<Aside | null>
  /** What waits for a yes or no before it happens. */
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
  /** Takes what another device wrote in place of what is here. */
  takeOther(): void
  dismiss(): void
}

export function createWriting(ports: WritingPorts): Writing {
  const { conversation, editKeep, tray } = ports
  const begun = ports.draft.getSnapshot()
  const unsaved = editKeep.read()
  const fields = { new: createField(writtenOf(begun?.content ?? '')), edit: createField(writtenOf('')) }
  const aside = createCell<Aside | null>(null)
  const question = createCell<Question | null>(null)
  const isBusy = createCell(false)
  let saving: UnsavedEdit | null = null
  let editing: MessageTarget | null = null
  let replyTo: AnsweredMessage | null = null
  /** Of what was begun before the page was loaded, until it has been found. */
  let replyToId = begun?.replyToId ?? null
  let known = begun?.content ?? ''

  const keepDraft = () => ports.setDraft(fields.new.getSnapshot().text, replyTo?.id ?? replyToId)
  const keepEdit = () =>
    editKeep.write(editing === null ? saving : { target: editing, text: fields.edit.getSnapshot().text })

  function follow(): void {
    const composing = conversation.composing.getSnapshot()
    const next = composing.is === 'edit' ? composing.message : null
    if (next !== null && next.id !== editing?.id) fields.edit.put(writtenOf(next.content))
    editing = next
    if (composing.is === 'new' && composing.replyTo?.id !== replyTo?.id) {
      replyTo = composing.replyTo
      replyToId = null
      keepDraft()
    }
    question.set(null)
    keepEdit()
  }

  /** What comes back stands before what is written meanwhile, so that neither is lost. */
  function takeBack(): void {
    const given = conversation.givenBack.getSnapshot()
    if (given === null) return
    conversation.tookBack()
    const { text } = fields.new.getSnapshot()
    fields.new.put(writtenOf([given.content, text].filter((each) => each.trim() !== '').join('\n\n')))
    tray.giveBack(given.files)
    if (given.replyTo === null) conversation.composeNew()
    else conversation.reply(given.replyTo)
  }

  /** Back to what was being written before an older message was to be changed, with what it answers. */
  function leaveEdit(): void {
    if (replyTo === null) conversation.composeNew()
    else conversation.reply(replyTo)
  }

  function resume(edit: UnsavedEdit): void {
    aside.set(null)
    conversation.edit(edit.target)
    fields.edit.put(writtenOf(edit.text))
  }

  function clear(): void {
    fields.new.put(writtenOf(''))
    replyToId = null
    conversation.composeNew()
    aside.set(null)
    question.set(null)
    ports.typing(false)
  }

  function say(content: string): void {
    const files = tray.take()
    try {
      ports.send(content, replyTo?.id ?? replyToId, files)
      clear()
      conversation.go({ to: 'present' })
    } catch (error) {
      tray.giveBack(files)
      aside.set({ is: 'failed', error })
    }
  }

  function saveEdit(target: MessageTarget, text: string): void {
    const content = tidyContent(text)
    const mine: UnsavedEdit = { target, text }
    aside.set(null)
    if (content === target.content) return leaveEdit()
    saving = mine
    leaveEdit()
    const isOver = () => {
      if (saving === mine) saving = null
      keepEdit()
    }
    ports.saveEdit(target, content).then(isOver, (error: unknown) => {
      isOver()
      const isElsewhere = editing !== null && !sameEdit(mine, editing)
      if (editing === null) resume(mine)
      aside.set(isElsewhere ? { is: 'unsaved', edit: mine } : { is: 'failed', error })
    })
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
    if (command instanceof Promise) void sayLater(command, content, isSure)
    else sayRead(command, content, isSure)
  }

  async function sayLater(reading: Promise<CommandCall | null>, content: string, isSure: boolean): Promise<void> {
    isBusy.set(true)
    try {
      const command = await reading
      isBusy.set(false)
      sayRead(command, content, isSure)
    } catch (error) {
      isBusy.set(false)
      aside.set({ is: 'failed', error })
    }
  }

  function sayRead(command: CommandCall | null, content: string, isSure: boolean): void {
    if (command?.is === 'unknown') return aside.set({ is: 'unknown-command', name: command.name })
    if (command?.is === 'incomplete') return aside.set({ is: 'incomplete', command: command.command })
    const ask = command === null ? ports.warn(content) : command.question
    if (ask !== null && !isSure) return question.set(ask)
    if (command !== null) return void run(command)
    say(content.startsWith('//') ? content.slice(1) : content)
  }

  /** With what was chosen a moment ago, unless that is not taken, or something else is written meanwhile. */
  async function submitWhenTaken(text: string, isSure: boolean): Promise<void> {
    const wanted = tray.getSnapshot().items.length + tray.coming.getSnapshot()
    isBusy.set(true)
    await until([tray.coming], () => tray.coming.getSnapshot() === 0)
    isBusy.set(false)
    const isSame = editing === null && fields.new.getSnapshot().text === text
    if (isSame && tray.getSnapshot().items.length === wanted) submit(isSure)
  }

  function submit(isSure: boolean): void {
    if (isBusy.getSnapshot()) return
    const { text } = (editing === null ? fields.new : fields.edit).getSnapshot()
    const content = tidyContent(text)
    const files = editing === null ? tray.getSnapshot() : null
    const hasFiles = files !== null && files.items.length > 0
    if (editing === null && tray.coming.getSnapshot() > 0) return void submitWhenTaken(text, isSure)
    if (content === '' && !hasFiles) return
    if (hasFiles && isStuck(files)) return aside.set({ is: 'files-stuck' })
    const left = charactersLeft(content) ?? 0
    if (left < 0) return aside.set({ is: 'too-long', by: -left })
    if (editing !== null) return saveEdit(editing, text)
    sayNew(content, isSure)
  }

  function hear(): void {
    const draft = ports.draft.getSnapshot()
    const content = draft?.content ?? ''
    if (content !== known && !fields.new.isComposing()) {
      known = content
      fields.new.put(writtenOf(content))
    }
    if ((draft?.other ?? null) !== null) aside.set({ is: 'rival' })
    else if (aside.getSnapshot()?.is === 'rival') aside.set(null)
  }

  fields.new.subscribe(() => {
    const { text } = fields.new.getSnapshot()
    if (text === known) return
    known = text
    keepDraft()
    ports.typing(text !== '' && !text.startsWith('/'))
    question.set(null)
    const now = aside.getSnapshot()?.is
    // An emptied field is what is left of what was sent, of which something may have been told; nothing is not too long.
    const isKept = now === 'unsaved' || now === 'rival' || (text === '' && now !== 'too-long')
    if (!isKept) aside.set(null)
  })
  fields.edit.subscribe(keepEdit)
  ports.draft.subscribe(hear)
  conversation.composing.subscribe(follow)
  conversation.givenBack.subscribe(takeBack)
  follow()
  hear()
  takeBack()
  if (editing === null && unsaved !== null) resume(unsaved)
  if (replyTo === null && replyToId !== null) {
    void ports.findMessage(replyToId).then((found) => {
      if (found !== null && found.id === replyToId && editing === null) conversation.reply(found)
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
      const asked = question.getSnapshot()
      question.set(null)
      if (!isYes) return
      if (asked?.is === 'mention') ports.warned()
      submit(true)
    },
    cancel() {
      const composing = conversation.composing.getSnapshot()
      if (question.getSnapshot() !== null) question.set(null)
      else if (composing.is === 'edit') {
        const { text } = fields.edit.getSnapshot()
        const isChanged = tidyContent(text) !== composing.message.content
        leaveEdit()
        aside.set(isChanged ? { is: 'unsaved', edit: { target: composing.message, text } } : null)
      } else if (composing.replyTo !== null) conversation.composeNew()
      else if (aside.getSnapshot() !== null) aside.set(null)
      else return false
      return true
    },
    resume,
    takeOther() {
      const other = ports.draft.getSnapshot()?.other?.content ?? ''
      ports.dismissOther()
      fields.new.put(writtenOf(other))
    },
    dismiss() {
      if (aside.getSnapshot()?.is === 'rival') ports.dismissOther()
      aside.set(null)
    },
  }
}
