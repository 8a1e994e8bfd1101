import type { MessageView } from '@parley/protocol/wire'
import { delayOf, reconnecting } from '../backoff.ts'
import { createCell, type Watchable } from '../cell.ts'
import { ParleyError } from '../errors.ts'
import { Topics } from '../store/topics.ts'
import type { CallOperation } from '../sync/ports.ts'
import type { Tabs } from '../tabs.ts'
import type { Timers } from '../timers.ts'
import type { OutboxKeep } from './keep.ts'
import type { FileToSend, UploadFile } from '../files/files.ts'
import { bytesThere, RowFiles } from './row-files.ts'
import type { KeptRow, OutboxRow, RowFailure, RowState } from './row.ts'
import { decideRow } from './rules.ts'

/** Unsent messages, to be watched. */
export interface Outbox {
  /** Those of one room, in the order in which they will appear. */
  rows(roomId: string): Watchable<readonly OutboxRow[]>
  /** How many failed, by room: whoever looks at another room has to be told of them too. */
  readonly failed: Watchable<ReadonlyMap<string, number>>
  /** Sends a failed one again. */
  retry(nonce: string): void
  /** Gives one up for good. False when it was put on the line: whether the place has it, only the place can tell. */
  discard(nonce: string): boolean
}

/** What goes with a message. */
export interface SendOptions {
  readonly replyToId?: string
  readonly files?: readonly FileToSend[]
}

/** A message that was handed over. */
export interface Sending {
  readonly nonce: string
  /** Resolves once it survives the end of the program, or cannot: storage that is full or forbidden keeps nobody from sending. */
  readonly kept: Promise<void>
  /** Resolves with the message as the place has it. Rejects with a `ParleyError` if it fails, or is given up. */
  readonly sent: Promise<MessageView>
}

interface OutboxPorts {
  readonly keep: OutboxKeep
  readonly tabs: Tabs
  readonly timers: Timers
  readonly call: CallOperation
  readonly upload: UploadFile
  /** Whether the line is known to be away: nothing is put on it until it is back. */
  isCut(): boolean
  /** Whether a message of this place in the room is shown already, or will never be. */
  isShown(message: MessageView): boolean
}

interface Row {
  kept: KeptRow
  state: RowState
  attempt: number
  isStored: boolean
  /** It was put on the line, and no answer says that the place does not have it. */
  isOut: boolean
  /** While its files are on their way. */
  files: RowFiles | null
  isBroughtAgain: boolean
  readonly settle: { resolve(message: MessageView): void; reject(error: ParleyError): void }
  view: OutboxRow
}

const noRows: readonly OutboxRow[] = []

/** Sends what was written, in order, until the place has it or a person gives it up. */
export class ClientOutbox implements Outbox {
  readonly failed = createCell<ReadonlyMap<string, number>>(new Map())
  readonly #ports: OutboxPorts
  readonly #topics = new Topics()
  readonly #rows = new Map<string, Row>()
  readonly #views = new Map<string, readonly OutboxRow[]>()
  /** Rooms with a message on its way, and how to stop waiting for another attempt. */
  readonly #busy = new Map<string, { nonce: string; hurry: () => void }>()
  #personId: string | null = null
  /** Goes up whenever the way may be free again. */
  #hurries = 0
  #lastOrder = 0

  constructor(ports: OutboxPorts) {
    this.#ports = ports
  }

  rows(roomId: string): Watchable<readonly OutboxRow[]> {
    return this.#topics.watch(roomId, () => this.#views.get(roomId) ?? noRows)
  }

  /** From now on it sends for somebody, also what they wrote before; null for nobody. */
  async become(personId: string | null): Promise<void> {
    if (personId === this.#personId) return this.hurry()
    this.#personId = personId
    for (const row of this.#rows.values()) {
      row.settle.reject(ParleyError.unreachable('aborted', null))
      this.#drop(row)
    }
    if (personId === null) return
    const kept = await this.#ports.keep.load().catch(() => [])
    if (this.#personId !== personId) return
    for (const row of kept) if (row.personId === personId && !this.#rows.has(row.nonce)) this.#add(row, true)
    for (const roomId of new Set(kept.map(({ roomId }) => roomId))) this.#pump(roomId)
    this.#askForHeld()
  }

  send(roomId: string, content: string, options: SendOptions = {}): Sending {
    if (this.#personId === null) throw ParleyError.tokenMissing()
    this.#lastOrder = Math.max(this.#lastOrder + 1, this.#ports.timers.now())
    const nonce = crypto.randomUUID()
    const { files = [], replyToId = null } = options
    const carried = files.map(({ alt = '', blob, name }) => ({ name, alt, blob, fileId: null }))
    const said = { nonce, personId: this.#personId, roomId, content, replyToId, order: this.#lastOrder }
    const more = { ...(files.length > 0 && { files: carried }), ...(this.#ports.isCut() && { waits: true as const }) }
    const { sent, row } = this.#add({ ...said, ...more, failure: null }, false)
    const kept = this.#store(row)
    void kept.then(() => this.#pump(roomId))
    return { nonce, kept, sent }
  }

  retry(nonce: string): void {
    const row = this.#rows.get(nonce)
    if (row?.state.is !== 'failed') return
    row.attempt = 0
    this.#become(row, { is: 'sending' })
    void this.#store(row).then(() => this.#pump(row.kept.roomId))
  }

  discard(nonce: string): boolean {
    const row = this.#rows.get(nonce)
    if (row === undefined) return true
    if (row.state.is === 'sent' || (row.state.is === 'sending' && row.isOut)) return false
    if (row.state.is === 'held') {
      void this.#withdraw(row)
      return true
    }
    row.files?.cancel()
    row.settle.reject(ParleyError.unreachable('aborted', null))
    this.#forget(row)
    return true
  }

  /** The way may be free again: nothing waits for its turn any longer. */
  hurry(): void {
    this.#hurries += 1
    for (const { hurry } of this.#busy.values()) hurry()
    for (const roomId of new Set([...this.#rows.values()].map(({ kept }) => kept.roomId))) this.#pump(roomId)
    this.#askForHeld()
  }

  /** A moderator has decided about one that was held. */
  decided(nonce: string): void {
    const row = this.#rows.get(nonce)
    if (row?.state.is === 'held') void this.#askAbout(row)
  }

  /** A message has come by itself. */
  arrived(message: MessageView): void {
    const row = message.nonce === null ? undefined : this.#rows.get(message.nonce)
    if (row === undefined || row.kept.personId !== message.author.id || row.kept.roomId !== message.roomId) return
    row.settle.resolve(message)
    this.#forget(row)
  }

  /** Rows whose messages can be seen now are not needed any more. */
  sweep(): void {
    for (const row of this.#rows.values()) {
      if (row.state.is === 'sent' && this.#ports.isShown(row.state.message)) this.#drop(row)
    }
  }

  #add(kept: KeptRow, isStored: boolean): { row: Row; sent: Promise<MessageView> } {
    const { promise: sent, ...settle } = withResolvers<MessageView>()
    // Whoever does not wait for it sees in the row what became of it.
    sent.catch(() => {})
    this.#lastOrder = Math.max(this.#lastOrder, kept.order)
    const state = stateOf(kept)
    const row: Row = {
      kept,
      state,
      attempt: 0,
      isStored,
      // What a program that ended has left behind may have been on its way.
      isOut: isStored && state.is === 'sending' && kept.waits !== true,
      files: null,
      isBroughtAgain: false,
      settle,
      view: viewOf(kept, state),
    }
    this.#rows.set(kept.nonce, row)
    this.#show(kept.roomId)
    return { row, sent }
  }

  /** Sends the first of a room that can be sent, unless one is on its way. */
  #pump(roomId: string): void {
    if (this.#busy.has(roomId)) return
    const next = this.#inRoom(roomId).find(({ state }) => state.is === 'sending')
    if (next === undefined || this.#personId === null) return
    this.#busy.set(roomId, { nonce: next.kept.nonce, hurry: () => {} })
    const { tabs } = this.#ports
    const hurries = this.#hurries
    void tabs
      .alone(() => this.#attempt(next), `outbox ${roomId}`)
      // Who was told to hurry during an attempt does not wait after it.
      .then((delay) => this.#pause(roomId, delay !== null && hurries !== this.#hurries ? 0 : delay))
      .then((goOn) => {
        this.#busy.delete(roomId)
        if (goOn) this.#pump(roomId)
      })
  }

  /** Waits before another attempt. False when there is to be none for now. */
  #pause(roomId: string, delay: number | null): Promise<boolean> {
    if (delay === null) return Promise.resolve(false)
    if (delay === 0) return Promise.resolve(true)
    return new Promise((resolve) => {
      const go = () => resolve(true)
      const cancel = this.#ports.timers.after(delay, go)
      this.#busy.set(roomId, {
        nonce: '',
        hurry: () => {
          cancel()
          go()
        },
      })
    })
  }

  /** Answers how long to wait before the next one; null when it makes no sense to go on. */
  async #attempt(row: Row): Promise<number | null> {
    const { kept } = row
    const { keep, timers } = this.#ports
    const isElsewhere = row.isStored && !(await keep.has(kept.nonce).catch(() => true))
    if (this.#rows.get(kept.nonce) !== row) return 0
    if (isElsewhere) {
      this.#drop(row)
      return 0
    }
    if (this.#ports.isCut()) {
      this.#wait(kept.roomId)
      row.attempt += 1
      return delayOf(reconnecting, row.attempt, timers.random()) + 1
    }
    try {
      await this.#bringFiles(row)
      await this.#putOut(row)
      const { message } = await this.#ports.call('messages.send', inputOf(row.kept))
      await this.#sent(row, message)
      return 0
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      if (this.#rows.get(kept.nonce) !== row) return 0
      // Whoever refuses a message does not have it.
      if (error.code !== 'UNREACHABLE' && error.code !== 'INTERNAL_ERROR') row.isOut = false
      if (error.reason === 'file_not_found' && this.#forgetBrought(row)) return 1
      const verdict = decideRow(error)
      switch (verdict.do) {
        case 'hold':
          return null
        case 'again':
          row.attempt += 1
          return verdict.afterMs ?? delayOf(reconnecting, row.attempt, timers.random()) + 1
        case 'await':
          this.#become(row, { is: 'held' })
          await this.#store(row)
          return 0
        case 'fail':
          await this.#fail(row, verdict.failure, error)
          return 0
      }
    }
  }

  async #fail(row: Row, failure: RowFailure, error: ParleyError): Promise<void> {
    this.#become(row, { is: 'failed', ...failure })
    row.settle.reject(error)
    await this.#store(row)
  }

  /** What was decided while nobody listened is not told again: the same nonce gets the answer. */
  #askForHeld(): void {
    for (const row of this.#rows.values()) if (row.state.is === 'held') void this.#askAbout(row)
  }

  async #askAbout(row: Row): Promise<void> {
    if (this.#ports.isCut()) return
    try {
      const { message } = await this.#ports.call('messages.send', inputOf(row.kept))
      await this.#sent(row, message)
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      const verdict = decideRow(error)
      if (verdict.do === 'fail' && this.#rows.get(row.kept.nonce) === row) await this.#fail(row, verdict.failure, error)
    }
  }

  /** It stays until the place has let go of it: else a moderator could let through what was given up. */
  async #withdraw(row: Row): Promise<void> {
    const { roomId, nonce } = row.kept
    try {
      await this.#ports.call('messages.withdrawHeld', { roomId, nonce })
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      if (error.code !== 'NOT_FOUND' && error.code !== 'FORBIDDEN') return
    }
    if (this.#rows.get(nonce) !== row) return
    row.settle.reject(ParleyError.unreachable('aborted', null))
    this.#forget(row)
  }

  /** Those of the room that were never on the line can be given up until it is back. */
  #wait(roomId: string): void {
    for (const row of this.#inRoom(roomId)) {
      if (row.state.is !== 'sending' || row.isOut || row.kept.waits === true) continue
      row.kept = { ...row.kept, waits: true }
      this.#become(row, row.state)
      void this.#store(row)
    }
  }

  /** From now on it cannot be called back, not by the next program either. */
  async #putOut(row: Row): Promise<void> {
    row.isOut = true
    if (row.kept.waits !== true) return
    const { waits: _waits, ...kept } = row.kept
    row.kept = kept
    this.#become(row, row.state)
    await this.#store(row)
  }

  /** Files go first, one after the other; what the place has of them survives with the message. */
  async #bringFiles(row: Row): Promise<void> {
    if (row.kept.files === undefined) return
    row.files = new RowFiles(row.kept.files, {
      ...this.#ports,
      changed: async (files, isDurable) => {
        if (this.#rows.get(row.kept.nonce) !== row) return
        row.kept = { ...row.kept, files }
        this.#become(row, row.state)
        if (isDurable) await this.#store(row)
      },
    })
    try {
      await row.files.bring()
    } finally {
      row.files = null
    }
  }

  /** The place forgets files that nothing carries for a day: they are brought again, once. False where there are none. */
  #forgetBrought(row: Row): boolean {
    const files = row.kept.files ?? []
    if (row.isBroughtAgain || !files.some(({ fileId }) => fileId !== null)) return false
    row.isBroughtAgain = true
    row.kept = { ...row.kept, files: files.map((file) => ({ ...file, fileId: null })) }
    return true
  }

  async #sent(row: Row, message: MessageView): Promise<void> {
    row.settle.resolve(message)
    if (this.#rows.get(row.kept.nonce) !== row) return
    this.#become(row, { is: 'sent', message })
    this.sweep()
    await this.#ports.keep.remove(row.kept.nonce).catch(() => {})
  }

  /** Storage that is full or forbidden keeps nobody from sending. */
  async #store(row: Row): Promise<void> {
    const { state } = row
    const { isHeld: _isHeld, ...kept } = row.kept
    row.kept = { ...kept, failure: failureOf(state), ...(state.is === 'held' && { isHeld: true }) }
    await this.#ports.keep.put(row.kept).then(
      () => {
        row.isStored = true
      },
      () => {},
    )
  }

  #become(row: Row, state: RowState): void {
    row.state = state
    row.view = viewOf(row.kept, state, row.files)
    this.#show(row.kept.roomId)
  }

  #forget(row: Row): void {
    this.#drop(row)
    void this.#ports.keep.remove(row.kept.nonce).catch(() => {})
  }

  #drop(row: Row): void {
    if (this.#rows.delete(row.kept.nonce)) this.#show(row.kept.roomId)
  }

  #inRoom(roomId: string): Row[] {
    return [...this.#rows.values()]
      .filter(({ kept }) => kept.roomId === roomId)
      .toSorted((a, b) => a.kept.order - b.kept.order)
  }

  #show(roomId: string): void {
    const views = this.#inRoom(roomId).map(({ view }) => view)
    if (views.length === 0) this.#views.delete(roomId)
    else this.#views.set(roomId, views)
    this.#topics.touch(roomId)
    this.#countFailed(roomId, views.filter(({ state }) => state.is === 'failed').length)
  }

  #countFailed(roomId: string, count: number): void {
    const counts = this.failed.getSnapshot()
    if ((counts.get(roomId) ?? 0) === count) return
    const others = [...counts].filter(([id]) => id !== roomId)
    this.failed.set(new Map(count === 0 ? others : [...others, [roomId, count]]))
  }
}

function stateOf({ failure, isHeld }: KeptRow): RowState {
  if (isHeld === true) return { is: 'held' }
  return failure === null ? { is: 'sending' } : { is: 'failed', ...failure }
}

function failureOf(state: RowState): RowFailure | null {
  if (state.is !== 'failed') return null
  const { is: _is, ...failure } = state
  return failure
}

function inputOf({ roomId, content, files = [], nonce, replyToId }: KeptRow) {
  const fileIds = files.flatMap(({ fileId }) => fileId ?? [])
  return {
    roomId,
    content,
    nonce,
    ...(replyToId !== null && { replyToId }),
    ...(fileIds.length > 0 && { fileIds }),
  }
}

function viewOf(
  { failure: _failure, isHeld: _isHeld, ...kept }: KeptRow,
  state: RowState,
  files: RowFiles | null = null,
): OutboxRow {
  if (kept.files === undefined) return { ...kept, state }
  return { ...kept, state, uploaded: files?.sent ?? bytesThere(kept.files) }
}

/** As `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers<T>(): {
  promise: Promise<T>
  resolve: (value: T) => void
  reject: (error: ParleyError) => void
} {
  let resolve: (value: T) => void = () => {}
  let reject: (error: ParleyError) => void = () => {}
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}
