import { type ChildProcess, spawn } from 'node:child_process'
import type { Logger } from '../log.ts'
import type { Delivery, ImageLimits, Material, Order, Outcome } from './order.ts'

/** A photograph of 60 megapixels passes. WebP ends at the side. */
export const imageLimits: ImageLimits = { pixels: 64_000_000, allPixels: 512_000_000, side: 16_383, frames: 2_000 }

export interface StudioParts {
  /** The program of the child, built. */
  readonly program: string
  readonly log: Logger
  readonly limits?: ImageLimits
  /** With nothing to do for so long it ends, and its memory is the system's again. */
  readonly idleMs?: number
}

export interface Wanted {
  readonly material: Material
  readonly mime: string
  readonly from: string
  readonly into: string
}

/** The child may have so much memory of its own, in kilobytes. */
const memoryKb = 1_500_000

/** At the lowest priority, and within its memory; both hold for the tools that it starts. */
const humbly = `ulimit -d ${memoryKb} 2>&-; exec nice -n 19 "$@"`

/**
 * Makes pictures in a process of its own, one after another. It is the last that the system gives time to, so nobody who
 * talks waits for it; it may crash, hang or run out of memory, and only the picture it was at feels it.
 */
export class Studio {
  readonly #parts: StudioParts
  #child: Child | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined
  #orders = 0

  constructor(parts: StudioParts) {
    this.#parts = parts
  }

  /** Rejects when the child ended over it or `signal` aborts, which ends the child. */
  make(wanted: Wanted, signal: AbortSignal): Promise<Outcome> {
    const made = this.#turn.then(() => this.#make(wanted, signal))
    this.#turn = made.catch(() => {})
    return made
  }

  async #make(wanted: Wanted, signal: AbortSignal): Promise<Outcome> {
    signal.throwIfAborted()
    clearTimeout(this.#idle)
    this.#orders += 1
    const { limits = imageLimits, idleMs = 30_000 } = this.#parts
    const child = (this.#child ??= this.#hire())
    const stop = () => child.end()
    signal.addEventListener('abort', stop, { once: true })
    try {
      return await child.carryOut({ id: this.#orders, limits, ...wanted })
    } finally {
      signal.removeEventListener('abort', stop)
      this.#idle = setTimeout(() => this.#dismiss(), idleMs)
      this.#idle.unref()
    }
  }

  close(): void {
    clearTimeout(this.#idle)
    this.#dismiss()
  }

  #dismiss(): void {
    this.#child?.end()
    this.#child = null
  }

  #hire(): Child {
    const child = new Child(this.#parts.program, (how) => {
      if (this.#child === child) this.#child = null
      this.#parts.log.debug({ how }, 'the studio ended')
    })
    return child
  }
}

class Child {
  readonly #process: ChildProcess
  #complaint = ''
  #waiting: { resolve: (outcome: Outcome) => void; reject: (error: Error) => void } | null = null

  constructor(program: string, ended: (how: string) => void) {
    // Nothing of the server's environment: its settings are secrets to what reads the files of strangers.
    const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C.UTF-8', MALLOC_ARENA_MAX: '2' }
    this.#process = spawn('/bin/sh', ['-c', humbly, 'sh', process.execPath, program], {
      env,
      // A group of its own, so that it ends with all the tools it has started.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.#complaint = (this.#complaint + chunk.toString()).slice(-2_000)
    })
    this.#process.on('message', ({ id, outcome }: Delivery) => {
      if (id === 0) return
      this.#waiting?.resolve(outcome)
      this.#waiting = null
    })
    const gone = (how: string) => {
      const { pid } = this.#process
      this.#waiting?.reject(
        new Error(`The studio ended over it (${how}). ${this.#complaint.trim().slice(-300)}`.trim()),
      )
      this.#waiting = null
      if (pid !== undefined) killGroup(pid)
      ended(how)
    }
    this.#process.once('error', (error) => gone(error.message))
    this.#process.once('exit', (code, signal) => gone(signal ?? String(code)))
  }

  carryOut(order: Order): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#process.send(order, (error) => {
        if (error !== null) reject(error)
      })
    })
  }

  end(): void {
    const { pid } = this.#process
    if (pid !== undefined) killGroup(pid)
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
