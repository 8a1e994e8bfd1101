import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Exactness, SaidOnce } from './exactness.ts'

/** Where and how people come in. */
export interface Door {
  readonly host?: string
  readonly port: number
  readonly path: string
  /** What each says first; empty for nothing. */
  readonly greetings: readonly string[]
  /** How many frames come before somebody is in. */
  readonly answers: number
  /** How many come in at the same time. */
  readonly atOnce?: number
  /** For how long those who are not let in come back, ever later and not all at once; absent, nobody may fail. */
  readonly patienceMs?: number
  /** Whether it is kept what each learns of its rooms. */
  readonly isLearning?: boolean
}

export interface Entry {
  /** Until the last was in. */
  readonly ms: number
  /** How often somebody had to come back. */
  readonly failures: number
  /** How many were not in when their patience ended. */
  readonly missing: number
}

/** Who says what comes next, by their place in the crowd. */
export interface Voice {
  readonly person: number
  readonly room: string
}

/** So many messages at a pace that does not wait for answers. */
export interface Sending {
  readonly voices: readonly Voice[]
  readonly messages: number
  readonly perSecond: number
  /** How many hear each message, who says it included. */
  readonly listeners: number
  /** So many are said at once, all due at the same moment; one if absent. */
  readonly burst?: number
}

export interface CrowdFigures {
  readonly frames: number
  readonly closed: number
  /** The share of one processor that it took. */
  readonly load: number
}

export interface Latencies {
  readonly answer: readonly number[]
  readonly last: readonly number[]
  /** Messages that did not reach everybody. */
  readonly lost: number
  readonly refused: number
  readonly answered: number
}

export type CrowdCommand =
  | { readonly do: 'enter'; readonly door: Door }
  | { readonly do: 'mark' | 'figures' | 'leave' | 'latencies' }
  | { readonly do: 'stay'; readonly everyMs: number }
  | { readonly do: 'judge'; readonly said: readonly SaidOnce[] }
  | { readonly do: 'send'; readonly sending: Sending }
  | { readonly do: 'press'; readonly voices: readonly Voice[]; readonly inFlight: number; readonly ms: number }

/** The load generator, in a process of its own. */
export interface Crowd {
  /** Resolves when the last is in. */
  enter(door: Door): Promise<Entry>
  /** From now on everybody says so often that they are still there, spread over the time. */
  stay(everyMs: number): Promise<void>
  leave(): Promise<void>
  /** Counts anew from here. */
  mark(): Promise<void>
  figures(): Promise<CrowdFigures>
  /** The figures once so many frames have come; after a while, as they are then. */
  heard(frames: number): Promise<CrowdFigures>
  /** Resolves when the last message is said. */
  send(sending: Sending): Promise<void>
  /** Resolves with the number of answers. */
  press(voices: readonly Voice[], inFlight: number, ms: number): Promise<number>
  latencies(): Promise<Latencies>
  /** What of this was lost or doubled, once nothing is lost; after a while, as it is then. */
  judge(said: readonly SaidOnce[]): Promise<Exactness>
  close(): Promise<void>
}

/** Above this the generator may be what is measured, and a figure would be a lie. */
export const highestLoad = 0.9

/** What has not come this long after it was sent does not come. */
const patienceMs = 10_000

export function gatherCrowd(): Crowd {
  const child = fork('.build/bench/crowd-process.js', { serialization: 'advanced' })
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  let lastId = 0
  child.on('message', ({ id, answer, error }: { id: number; answer?: never; error?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(answer as never)
    else asked?.reject(new Error(error))
  })
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the load generator ended with ${code}`))
  })
  const ask = <T>(command: CrowdCommand) =>
    new Promise<T>((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      child.send({ id: lastId, command })
    })
  const figures = () => ask<CrowdFigures>({ do: 'figures' })
  return {
    enter: (door) => ask({ do: 'enter', door }),
    stay: (everyMs) => ask({ do: 'stay', everyMs }),
    leave: () => ask({ do: 'leave' }),
    mark: () => ask({ do: 'mark' }),
    figures,
    async heard(frames) {
      const atMost = performance.now() + patienceMs
      for (;;) {
        const found = await figures()
        if (found.frames >= frames || performance.now() > atMost) return found
        await pause(10)
      }
    },
    send: (sending) => ask({ do: 'send', sending }),
    press: (voices, inFlight, ms) => ask({ do: 'press', voices, inFlight, ms }),
    latencies: () => ask({ do: 'latencies' }),
    async judge(said) {
      const atMost = performance.now() + patienceMs
      for (;;) {
        const found = await ask<Exactness>({ do: 'judge', said })
        if (found.lost === 0 || performance.now() > atMost) return found
        await pause(250)
      }
    },
    async close() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
