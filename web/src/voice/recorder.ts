import { createCell, type Watchable } from '@parley/sdk'
import type { Timers } from '../time/timers.ts'

/** What a recording is taken from, while it is. */
export interface Microphone {
  /** How loud it is at the moment, from 0 to 1. */
  level(): number
  /** Ends it, and answers with what was heard. */
  stop(): Promise<Blob>
}

/** Why there is nothing to record from. */
export type MicrophoneProblem = 'refused' | 'none' | 'failed'

type RecorderState =
  | { readonly is: 'idle' }
  /** The browser asks the person. */
  | { readonly is: 'asking' }
  | { readonly is: 'recording'; readonly seconds: number; readonly level: number }
  | { readonly is: 'recorded'; readonly bytes: Blob; readonly seconds: number }
  | { readonly is: 'failed'; readonly why: MicrophoneProblem }

export interface Recorder extends Watchable<RecorderState> {
  start(): void
  stop(): void
  /** Lets go of the microphone and of what was heard. */
  discard(): void
}

interface RecorderPorts {
  /** Asks for the microphone, and begins. */
  readonly open: () => Promise<Microphone>
  readonly problemOf: (error: unknown) => MicrophoneProblem
  readonly timers: Timers
  /** Nobody listens to more, and a place takes no more. */
  readonly mostSeconds: number
}

const lookMs = 100

/** Records what somebody says, until they stop or throw it away. */
export function createRecorder({ open, problemOf, timers, mostSeconds }: RecorderPorts): Recorder {
  const cell = createCell<RecorderState>({ is: 'idle' })
  let microphone: Microphone | null = null
  let stopLooking = () => {}
  /** What was asked for before a person threw it away is not wanted any more. */
  let turn = 0
  let startedAt = 0

  const seconds = () => (timers.now() - startedAt) / 1000

  function look(): void {
    if (microphone === null) return
    if (seconds() >= mostSeconds) return void stop()
    cell.set({ is: 'recording', seconds: seconds(), level: microphone.level() })
    stopLooking = timers.after(lookMs, look)
  }

  async function start(): Promise<void> {
    const mine = ++turn
    cell.set({ is: 'asking' })
    try {
      const opened = await open()
      if (mine !== turn) return void (await opened.stop())
      microphone = opened
      startedAt = timers.now()
      look()
    } catch (error) {
      if (mine === turn) cell.set({ is: 'failed', why: problemOf(error) })
    }
  }

  async function stop(): Promise<void> {
    const opened = microphone
    if (opened === null) return
    microphone = null
    stopLooking()
    const mine = turn
    const length = seconds()
    try {
      const bytes = await opened.stop()
      if (mine === turn) cell.set({ is: 'recorded', bytes, seconds: length })
    } catch (error) {
      if (mine === turn) cell.set({ is: 'failed', why: problemOf(error) })
    }
  }

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    start: () => void start(),
    stop: () => void stop(),
    discard() {
      turn += 1
      stopLooking()
      // What it heard is not wanted, whatever becomes of it.
      microphone?.stop().catch(() => {})
      microphone = null
      cell.set({ is: 'idle' })
    },
  }
}
