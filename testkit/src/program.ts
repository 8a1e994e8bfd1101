import type { ChildProcess } from 'node:child_process'
import { vi } from 'vitest'
import { spawnTied } from './spawn-tied.ts'

/** A program of the system that a test can treat badly. */
export interface TestProgram {
  /** Ends it as a crash would; `start` has it again where it was. */
  stop(): Promise<void>
  start(): Promise<void>
  /** From now on it keeps its connections and says nothing, until `goOn`. */
  hang(): void
  goOn(): void
  close(): Promise<void>
}

export interface ProgramRun {
  readonly name: string
  readonly args: readonly string[]
  /** Whether it answers as it should; asked again and again until it does. */
  readonly answers: () => Promise<boolean>
  readonly patience: { readonly timeout: number; readonly interval: number }
}

/** Starts a program that ends with this process, however that ends. */
export async function startProgram({ name, args, answers, patience }: ProgramRun): Promise<TestProgram> {
  let child: ChildProcess | null = null
  const kill = () => void child?.kill('SIGKILL')
  const stop = async () => {
    const running = child
    if (running === null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    kill()
    child = null
    await ended
  }
  const start = async () => {
    let fault: string | null = null
    child = spawnTied(name, args)
    child.once('error', ({ message }) => (fault = message))
    child.once('exit', (code) => (fault = `it ended with ${code}`))
    const isReady = async () => {
      if (fault !== null) throw new Error(`${name} does not start: ${fault}`)
      return await answers()
    }
    await vi.waitUntil(isReady, patience)
  }
  await start()
  return {
    stop,
    start,
    hang: () => void child?.kill('SIGSTOP'),
    goOn: () => void child?.kill('SIGCONT'),
    close: stop,
  }
}
