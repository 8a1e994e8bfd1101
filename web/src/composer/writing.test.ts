import type { Draft, FileToSend } from '@parley/sdk'
import { createCell } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { type AnsweredMessage, createConversation } from '../conversation/conversation.ts'
import type { CommandCall } from './commands/command.ts'
import { createTray, knownAlt, type TrayItem } from '../files/tray.ts'
import { writtenOf } from './text/written.ts'
import { createWriting, type WritingPorts } from './writing.ts'
import type { UnsavedEdit } from './writing-state.ts'

const author = { id: 'a', username: 'ada', displayName: 'Ada', avatarUrl: null, kind: 'person' } as const
const message = (id: string, content: string): AnsweredMessage => ({ id, seq: 1, author, content, files: [] })
const draftOf = (content: string, more: Partial<Draft> = {}): Draft => ({
  roomId: 'r',
  content,
  replyToId: null,
  isSaved: false,
  other: null,
  ...more,
})
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

function world(
  begun: { readonly draft?: Draft; readonly edit?: UnsavedEdit; readonly ports?: Partial<WritingPorts> } = {},
) {
  const conversation = createConversation('r')
  const draft = createCell<Draft | null>(begun.draft ?? null)
  const told = {
    sent: [] as [string, string | null][],
    saved: [] as string[],
    typing: [] as boolean[],
    warned: 0,
    edit: begun.edit ?? null,
    fault: null as Error | null,
  }
  const writing = createWriting({
    conversation,
    tray: createTray({ add: async () => {} }),
    draft,
    setDraft: (content, replyToId) =>
      draft.set(content === '' && replyToId === null ? null : draftOf(content, { replyToId })),
    dismissOther: () => draft.set(draft.getSnapshot() && { ...draftOf(''), ...draft.getSnapshot(), other: null }),
    editKeep: { read: () => told.edit, write: (edit) => void (told.edit = edit) },
    findMessage: (id) => Promise.resolve(message(id, 'found')),
    send(content, replyToId) {
      if (told.fault !== null) throw told.fault
      told.sent.push([content, replyToId])
      draft.set(null)
    },
    async saveEdit(_, content) {
      await Promise.resolve()
      if (told.fault !== null) throw told.fault
      told.saved.push(content)
    },
    typing: (on) => told.typing.push(on),
    readCommand: () => null,
    warn: () => null,
    warned: () => void (told.warned += 1),
    ...begun.ports,
  })
  return {
    conversation,
    draft,
    told,
    writing,
    write: (text: string) => writing.fields.new.put(writtenOf(text)),
    rewrite: (text: string) => writing.fields.edit.put(writtenOf(text)),
    text: () => writing.fields.new.getSnapshot().text,
    aside: () => writing.aside.getSnapshot()?.is,
    composing: () => conversation.composing.getSnapshot(),
  }
}

describe('writing', () => {
  it('keeps a draft with every key and says that somebody writes', () => {
    const { write, draft, told } = world()
    write('h')
    write('hi')
    expect([draft.getSnapshot()?.content, told.typing]).toEqual(['hi', [true, true]])
  })

  it('sends, answers what it answers, and is empty then', () => {
    const { write, writing, conversation, told, text, composing, draft } = world()
    conversation.reply(message('m', 'what?'))
    write('this ')
    writing.submit()
    expect([told.sent, text(), composing(), draft.getSnapshot(), told.typing.at(-1)]).toEqual([
      [['this', 'm']],
      '',
      { is: 'new', replyTo: null },
      null,
      false,
    ])
    expect(conversation.jump.getSnapshot()).toEqual({ to: 'present' })
  })

  it('loses nothing where nobody is signed in any more', () => {
    const { write, writing, told, text, aside } = world()
    told.fault = new Error('nobody')
    write('words')
    writing.submit()
    expect([text(), aside()]).toEqual(['words', 'failed'])
  })

  it('refuses what is too long', () => {
    const { write, writing, told, text } = world()
    write('x'.repeat(10_001))
    writing.submit()
    expect([told.sent, text().length, writing.aside.getSnapshot()]).toEqual([[], 10_001, { is: 'too-long', by: 1 }])
  })

  it('says so no more once nothing is written', () => {
    const { write, writing } = world()
    write('x'.repeat(10_001))
    writing.submit()
    write('')
    expect(writing.aside.getSnapshot()).toBeNull()
  })

  it('asks before it tells many, and says so when that was answered', () => {
    const question = { is: 'mention', whom: 'room', count: 9 } as const
    const { write, writing, told } = world({ ports: { warn: () => question } })
    write('@room')
    writing.submit()
    expect([told.sent, writing.question.getSnapshot()]).toEqual([[], question])
    writing.answer(false)
    expect([told.sent, told.warned, writing.question.getSnapshot()]).toEqual([[], 0, null])
    writing.submit()
    writing.answer(true)
    expect([told.sent.length, told.warned]).toEqual([1, 1])
  })

  it('says //text as /text', () => {
    const { write, writing, told } = world()
    write('//text')
    writing.submit()
    expect(told.sent).toEqual([['/text', null]])
  })
})

describe('what was begun', () => {
  it('is there again, with what it answers', async () => {
    const { text, composing, draft } = world({ draft: draftOf('half', { replyToId: 'm' }) })
    expect([text(), draft.getSnapshot()?.replyToId]).toEqual(['half', 'm'])
    await settle()
    expect(composing()).toMatchObject({ is: 'new', replyTo: { id: 'm' } })
  })

  it('follows another device, and goes when it was sent there', () => {
    const { draft, text } = world({ draft: draftOf('half') })
    draft.set(draftOf('half more'))
    expect(text()).toBe('half more')
    draft.set(null)
    expect(text()).toBe('')
  })

  it('offers what another device wrote in its place', () => {
    const other = { roomId: 'r', content: 'theirs', replyToId: null, updatedAt: '' }
    const { draft, text, aside, writing } = world({ draft: draftOf('mine') })
    draft.set(draftOf('mine', { other }))
    expect(aside()).toBe('rival')
    writing.takeOther()
    expect([text(), aside()]).toEqual(['theirs', undefined])
  })
})

describe('with a file that was just chosen', () => {
  const picture = new File(['x'], 'pier.png')
  const itemOf = (name: string): TrayItem => ({
    key: name,
    name,
    original: picture,
    bytes: picture,
    alt: '',
    width: null,
    height: null,
    preview: null,
    isChanging: false,
    upload: {
      getSnapshot: () => ({ is: 'waiting', problem: null }),
      subscribe: () => () => {},
      retry() {},
      cancel() {},
    },
  })

  /** A tray that takes what was chosen when it is told to. */
  function choosing() {
    let decide: ((what: 'taken' | 'refused') => void) | null = null
    const tray = createTray({
      add: (own, files) =>
        new Promise((resolve) => {
          decide = (what) => {
            const names = files.map(({ name }) => name)
            if (what === 'taken') own.set({ items: names.map(itemOf), refused: [] })
            else own.set({ items: [], refused: names.map((name) => ({ key: name, name, why: 'file_too_large' })) })
            resolve()
          }
        }),
    })
    const sent: [string, string[]][] = []
    const send = (content: string, _: string | null, files: readonly FileToSend[]) =>
      void sent.push([content, files.map(({ name }) => name)])
    tray.add([picture])
    return { ...world({ ports: { tray, send } }), tray, sent, decide: (what: 'taken' | 'refused') => decide?.(what) }
  }

  it.each(['Look!', ''])('%j waits for it, and both go together', async (content) => {
    const { write, writing, sent, decide } = choosing()
    write(content)
    writing.submit()
    writing.submit()
    expect([sent, writing.isBusy.getSnapshot()]).toEqual([[], true])
    decide('taken')
    await settle()
    expect([sent, writing.isBusy.getSnapshot()]).toEqual([[[content, ['pier.png']]], false])
  })

  it('stays where it is refused, for the person to decide', async () => {
    const { write, writing, sent, decide, text } = choosing()
    write('Look!')
    writing.submit()
    decide('refused')
    await settle()
    expect([sent, text(), writing.isBusy.getSnapshot()]).toEqual([[], 'Look!', false])
    writing.submit()
    expect(sent).toEqual([['Look!', []]])
  })

  it('stays where somebody writes on', async () => {
    const { write, writing, sent, decide, text } = choosing()
    write('Look')
    writing.submit()
    write('Look at')
    decide('taken')
    await settle()
    expect([sent, text()]).toEqual([[], 'Look at'])
  })

  it('keeps the file where it cannot be sent', async () => {
    const added: string[] = []
    const add = async (_: unknown, files: readonly File[]) =>
      void added.push(...files.map((file) => `${file.name}: ${knownAlt(file)}`))
    const tray = createTray({ add })
    tray.set({ items: [{ ...itemOf('pier.png'), alt: 'A pier' }], refused: [] })
    const fault = new Error('nobody is signed in')
    const { writing, aside } = world({
      ports: {
        tray,
        send() {
          throw fault
        },
      },
    })
    writing.submit()
    expect([added, aside()]).toEqual([['pier.png: A pier'], 'failed'])
  })
})

describe('changing a message', () => {
  it('puts aside what was being written and what it answers, and gives both back', () => {
    const { write, rewrite, writing, conversation, text, composing, told } = world()
    conversation.reply(message('q', 'what?'))
    write('half')
    conversation.edit(message('m', 'old'))
    expect(writing.fields.edit.getSnapshot().text).toBe('old')
    rewrite('new')
    expect(told.edit?.text).toBe('new')
    writing.submit()
    expect([text(), composing()]).toMatchObject(['half', { is: 'new', replyTo: { id: 'q' } }])
  })

  it('is saved once, and kept until then', async () => {
    const { rewrite, writing, conversation, told } = world()
    conversation.edit(message('m', 'old'))
    rewrite('new')
    writing.submit()
    expect(told.edit?.text).toBe('new')
    await settle()
    expect([told.saved, told.edit]).toEqual([['new'], null])
  })

  it('to the same is nothing', () => {
    const { writing, conversation, told, aside, composing } = world()
    conversation.edit(message('m', 'old'))
    writing.submit()
    conversation.edit(message('m', 'old'))
    writing.cancel()
    expect([told.saved, aside(), composing().is]).toEqual([[], undefined, 'new'])
  })

  it('comes back when it could not be saved', async () => {
    const { rewrite, writing, conversation, told, aside, composing } = world()
    told.fault = new Error('down')
    conversation.edit(message('m', 'old'))
    rewrite('new')
    writing.submit()
    await settle()
    expect([composing().is, writing.fields.edit.getSnapshot().text, aside()]).toEqual(['edit', 'new', 'failed'])
  })

  it('waits where another message is being changed meanwhile', async () => {
    const { rewrite, writing, conversation, told, aside, composing } = world()
    told.fault = new Error('down')
    conversation.edit(message('m', 'old'))
    rewrite('new')
    writing.submit()
    conversation.edit(message('n', 'other'))
    await settle()
    expect([composing(), aside()]).toMatchObject([{ message: { id: 'n' } }, 'unsaved'])
  })

  it('given up can be taken up again', () => {
    const { rewrite, writing, conversation, aside, composing } = world()
    conversation.edit(message('m', 'old'))
    rewrite('new')
    expect(writing.cancel()).toBe(true)
    expect([aside(), composing().is]).toEqual(['unsaved', 'new'])
    writing.resume({ target: message('m', 'old'), text: 'new' })
    expect(writing.fields.edit.getSnapshot().text).toBe('new')
  })

  it('survives the page', () => {
    const { composing, writing } = world({ edit: { target: message('m', 'old'), text: 'new' } })
    expect([composing(), writing.fields.edit.getSnapshot().text]).toMatchObject([{ is: 'edit' }, 'new'])
  })
})

describe('a command', () => {
  const calling = (call: CommandCall) => world({ ports: { readCommand: () => call } })

  it('that is unknown or incomplete keeps what was written', () => {
    const unknown = calling({ is: 'unknown', name: 'x' })
    unknown.write('/x')
    unknown.writing.submit()
    expect([unknown.text(), unknown.aside()]).toEqual(['/x', 'unknown-command'])
    unknown.writing.sendAsText()
    expect(unknown.told.sent).toEqual([['/x', null]])
    const incomplete = calling({ is: 'incomplete', command: 'join' })
    incomplete.write('/join')
    incomplete.writing.submit()
    expect([incomplete.text(), incomplete.aside()]).toEqual(['/join', 'incomplete'])
  })

  it('that fails keeps what was written', async () => {
    const { write, writing, text, aside } = calling({
      is: 'known',
      question: null,
      run: () => Promise.reject(new Error('down')),
    })
    write('/topic x')
    writing.submit()
    expect(writing.isBusy.getSnapshot()).toBe(true)
    await settle()
    expect([text(), aside(), writing.isBusy.getSnapshot()]).toEqual(['/topic x', 'failed', false])
  })

  it('that succeeds leaves what was typed meanwhile', async () => {
    const { write, writing, text, aside } = calling({
      is: 'known',
      question: null,
      run: () => Promise.resolve({ is: 'done', told: () => 'done' }),
    })
    write('/away')
    writing.submit()
    write('/away and more')
    await settle()
    expect([text(), aside()]).toEqual(['/away and more', 'told'])
  })
})

it('Escape with nothing to go back from is somebody else’s', () => {
  expect(world().writing.cancel()).toBe(false)
})
