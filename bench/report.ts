import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** A figure to reach, and whether it was. Null where nothing was measured. */
export interface Bar {
  readonly bar: string
  readonly measured: string
  readonly reached: boolean | null
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).toSorted()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}

export function showBars(bars: readonly Bar[]): void {
  const word = (reached: boolean | null) => (reached === null ? 'not measured' : reached ? 'yes' : 'no')
  console.table(bars.map(({ bar, measured, reached }) => ({ bar, measured, reached: word(reached) })))
}

/** Keeps what was measured, with the machine it was measured on. */
export function keep(name: string, result: object): void {
  const [processor] = cpus()
  const machine = {
    node: process.version,
    processors: cpus().length,
    model: processor?.model,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    measuredAt: new Date().toISOString().slice(0, 10),
  }
  mkdirSync('bench/results', { recursive: true })
  writeFileSync(`bench/results/${name}.json`, `${JSON.stringify({ measured: name, machine, ...result }, null, 2)}\n`)
}
