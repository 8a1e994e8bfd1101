import type { FileReason, FileView } from '@parley/protocol/wire'
import { type Cell, type Client, createCell, ParleyError, type Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'

/** How far a file has come on its way to the place. */
type UploadState =
  /** For its turn; or, where it has been tried and could not go, for another attempt. */
  | { readonly is: 'waiting'; readonly problem: ParleyError | null }
  /** `share` goes from 0 to 1. */
  | { readonly is: 'sending'; readonly share: number }
  | { readonly is: 'done'; readonly file: FileView }
  /** The place has looked at it and does not keep it. */
  | { readonly is: 'lost'; readonly reason: FileReason | null }
  /** It waits for a person to try again or to give it up. */
  | { readonly is: 'failed'; readonly error: ParleyError }

/** A file that is being brought to the place while the message is still written. */
export interface Upload extends Watchable<UploadState> {
  /** Tries again now, whether it was refused or waits. */
  retry(): void
  /** Gives it up for good, on its way or not; one that the place has is deleted there. */
  cancel(): void
}

interface UploadPorts {
  readonly timers: Timers
  readonly upload: Client['files']['upload']
  /** Nobody needs what the place has of it. */
  readonly forget: (fileId: string) => void
}

interface Job {
  readonly bytes: Blob
  readonly name: string
  readonly cell: Cell<UploadState>
  attempt: number
  abort: AbortController | null
  /** Stops waiting for another attempt; null while it does not wait for one. */
  stopWaiting: (() => void) | null
  isOver: boolean
}

/** More than anybody brings at the same time. */
const mostEarly = 50
/** More at once would only make each slower. */
const atOnce = 2

/** Sends files one after the other, a few at once, until the place has them or a person gives them up. */
export class Uploads {
  readonly #ports: UploadPorts
  readonly #jobs = new Set<Job>()
  /** Those that the place has. */
  readonly #done = new Map<string, Cell<UploadState>>()
  /** What was heard of files whose names may still be on their way here. */
  readonly #early = new Map<string, FileView>()

  constructor(ports: UploadPorts) {
    this.#ports = ports
  }

  begin(bytes: Blob, name: string): Upload {
    const cell = createCell<UploadState>({ is: 'waiting', problem: null })
    const job: Job = { bytes, name, cell, attempt: 0, abort: null, stopWaiting: null, isOver: false }
    this.#jobs.add(job)
    this.#pump()
    return {
      getSnapshot: cell.getSnapshot,
      subscribe: cell.subscribe,
      retry: () => this.#retry(job),
      cancel: () => this.#cancel(job),
    }
  }

  /** The way may be free again: nothing waits any longer. */
  hurry(): void {
    for (const job of this.#jobs) job.stopWaiting?.()
  }

  /** The place has come further with a file. It may say so before it has answered that it took it. */
  heard(file: FileView): void {
    this.#early.set(file.id, file)
    const [oldest] = this.#early.keys()
    if (this.#early.size > mostEarly && oldest !== undefined) this.#early.delete(oldest)
    this.#settle(file)
  }

  #settle(file: FileView): void {
    const isLost = file.status === 'failed' || file.status === 'refused'
    this.#done.get(file.id)?.set(isLost ? { is: 'lost', reason: file.reason } : { is: 'done', file })
  }

  #retry(job: Job): void {
    if (job.isOver) return
    if (job.cell.getSnapshot().is === 'failed') job.cell.set({ is: 'waiting', problem: null })
    job.attempt = 0
    job.stopWaiting?.()
    this.#pump()
  }

  #cancel(job: Job): void {
    const state = job.cell.getSnapshot()
    this.#end(job)
    // One that stays is forgotten by the place after a while.
    if (state.is !== 'done') return
    this.#done.delete(state.file.id)
    this.#ports.forget(state.file.id)
  }

  #end(job: Job): void {
    job.isOver = true
    this.#jobs.delete(job)
    job.abort?.abort()
    job.stopWaiting?.()
    this.#pump()
  }

  #pump(): void {
    const underWay = [...this.#jobs].filter(({ abort }) => abort !== null).length
    const ready = [...this.#jobs].filter(
      ({ abort, cell, stopWaiting }) => abort === null && stopWaiting === null && cell.getSnapshot().is === 'waiting',
    )
    for (const job of ready.slice(0, Math.max(0, atOnce - underWay))) void this.#attempt(job)
  }

  async #attempt(job: Job): Promise<void> {
    const abort = (job.abort = new AbortController())
    job.cell.set({ is: 'sending', share: 0 })
    const onProgress = (sent: number, of: number) => {
      if (job.abort === abort && !job.isOver) job.cell.set({ is: 'sending', share: of === 0 ? 0 : sent / of })
    }
    try {
      const file = await this.#ports.upload({ name: job.name, blob: job.bytes }, { signal: abort.signal, onProgress })
      job.abort = null
      if (job.isOver) return
      this.#jobs.delete(job)
      this.#done.set(file.id, job.cell)
      this.#settle(this.#early.get(file.id) ?? file)
    } catch (error) {
      job.abort = null
      if (!(error instanceof ParleyError)) throw error
      if (!job.isOver) this.#failed(job, error)
    } finally {
      this.#pump()
    }
  }

  #failed(job: Job, error: ParleyError): void {
    if (!willPass(error)) return job.cell.set({ is: 'failed', error })
    job.cell.set({ is: 'waiting', problem: error })
    job.attempt += 1
    const go = () => {
      stop()
      job.stopWaiting = null
      this.#pump()
    }
    const stop = this.#ports.timers.after(error.retryAfterMs ?? pauseBefore(job.attempt), go)
    job.stopWaiting = go
  }
}

/** Nobody knows when a place that is full will have room, so a person decides. */
function willPass({ code, reason, retryable }: ParleyError): boolean {
  return code === 'UNREACHABLE' || (retryable && reason !== 'place_full')
}

const longestPauseMs = 30_000
const pauseBefore = (attempt: number) => Math.min(longestPauseMs, 500 * 2 ** attempt)
