import type { FileView } from '@parley/protocol/wire'
import { delayOf, reconnecting } from '../backoff.ts'
import { type Cell, createCell } from '../cell.ts'
import { ParleyError } from '../errors.ts'
import { decideRow } from '../outbox/rules.ts'
import type { CallOperation } from '../sync/ports.ts'
import type { Timers } from '../timers.ts'
import type { Upload, UploadState } from './upload.ts'

/** Brings files to the place, to be carried by messages. */
export interface Uploads {
  /**
   * Begins to bring one, and goes on through whatever happens to the connection.
   * @example
   * const upload = client.uploads.begin(new Blob(['Mind the step.'], { type: 'text/plain' }), 'note.txt')
   * const file = await upload.done
   */
  begin(bytes: Blob, name: string): Upload
}

/** Sends one file. Rejects with a `ParleyError`. */
export type SendFile = (
  bytes: Blob,
  name: string,
  options: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
) => Promise<FileView>

interface UploadPorts {
  readonly timers: Timers
  readonly sendFile: SendFile
  readonly call: CallOperation
}

interface Job {
  readonly bytes: Blob
  readonly name: string
  readonly cell: Cell<UploadState>
  readonly settle: (file: FileView) => void
  readonly giveUp: (error: ParleyError) => void
  attempt: number
  abort: AbortController | null
  /** Stops waiting for another attempt; null while it does not wait for one. */
  stopWaiting: (() => void) | null
  isOver: boolean
}

/** More at once would only make each slower. */
const atOnce = 2

/** Sends files one after the other, a few at once, until the place has them or a person gives them up. */
export class ClientUploads implements Uploads {
  readonly #ports: UploadPorts
  readonly #jobs = new Set<Job>()

  constructor(ports: UploadPorts) {
    this.#ports = ports
  }

  begin(bytes: Blob, name: string): Upload {
    let settle: Job['settle'] = () => {}
    let giveUp: Job['giveUp'] = () => {}
    const done = new Promise<FileView>((resolve, reject) => {
      settle = resolve
      giveUp = reject
    })
    // Whoever does not wait for it sees in the state what became of it.
    done.catch(() => {})
    const cell = createCell<UploadState>({ is: 'waiting', problem: null })
    const job: Job = { bytes, name, cell, settle, giveUp, attempt: 0, abort: null, stopWaiting: null, isOver: false }
    this.#jobs.add(job)
    this.#pump()
    return {
      getSnapshot: cell.getSnapshot,
      subscribe: cell.subscribe,
      done,
      retry: () => this.#retry(job),
      cancel: () => this.#cancel(job),
    }
  }

  /** The way may be free again: nothing waits any longer. */
  hurry(): void {
    for (const job of this.#jobs) job.stopWaiting?.()
  }

  /** Nobody is signed in any more who could send them. */
  clear(): void {
    const all = [...this.#jobs]
    this.#jobs.clear()
    for (const job of all) this.#end(job)
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
    if (state.is === 'done') this.#ports.call('files.delete', { fileId: state.file.id }).catch(() => {})
  }

  #end(job: Job): void {
    job.isOver = true
    this.#jobs.delete(job)
    job.giveUp(ParleyError.unreachable('aborted', null))
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
    const onProgress = (share: number) => {
      if (job.abort === abort && !job.isOver) job.cell.set({ is: 'sending', share })
    }
    try {
      const file = await this.#ports.sendFile(job.bytes, job.name, { signal: abort.signal, onProgress })
      job.abort = null
      if (job.isOver) return
      this.#jobs.delete(job)
      job.cell.set({ is: 'done', file })
      job.settle(file)
    } catch (error) {
      job.abort = null
      if (!(error instanceof ParleyError)) throw error
      if (!job.isOver) this.#failed(job, error)
    } finally {
      this.#pump()
    }
  }

  #failed(job: Job, error: ParleyError): void {
    const verdict = decideRow(error)
    // Nobody knows when there will be room, so a person decides.
    if (verdict.do === 'fail' || error.reason === 'place_full') return job.cell.set({ is: 'failed', error })
    job.cell.set({ is: 'waiting', problem: error })
    job.attempt += 1
    const { timers } = this.#ports
    const afterMs = verdict.do === 'again' ? verdict.afterMs : null
    const go = () => {
      stop()
      job.stopWaiting = null
      this.#pump()
    }
    const stop = timers.after(afterMs ?? delayOf(reconnecting, job.attempt, timers.random()) + 1, go)
    job.stopWaiting = go
  }
}
