import type { Latencies, Sending } from './crowd.ts'

const marker = Buffer.from('"content":"m')
const answerHead = Buffer.from('{"re":')
const error = Buffer.from('"error"')

/** When each message was meant to be said, was answered and reached the last who should hear it. */
export class Deliveries {
  startedAt = 0
  answered = 0
  refused = 0
  onAnswer: (() => void) | null = null
  #perSecond = 1
  #listeners = 0
  #burst = 1
  #answeredAt = new Float64Array(0)
  #heardAt = new Float64Array(0)
  #heard = new Uint16Array(0)

  expect({ messages, perSecond, listeners, burst = 1 }: Sending): void {
    this.#perSecond = perSecond
    this.#listeners = listeners
    this.#burst = burst
    this.answered = 0
    this.refused = 0
    this.onAnswer = null
    this.#answeredAt = new Float64Array(messages)
    this.#heardAt = new Float64Array(messages)
    this.#heard = new Uint16Array(messages)
    this.startedAt = performance.now()
  }

  hear(buffer: Buffer, start: number, end: number): void {
    if (this.#heard.length === 0) return
    if (buffer.compare(answerHead, 0, answerHead.length, start, start + answerHead.length) === 0) {
      return this.#takeAnswer(buffer, start, end)
    }
    if (this.#listeners === 0) return
    const at = buffer.indexOf(marker, start)
    if (at < 0 || at >= end) return
    const number = numberAt(buffer, at + marker.length)
    this.#heardAt[number] = performance.now()
    this.#heard[number] = (this.#heard[number] ?? 0) + 1
  }

  #takeAnswer(buffer: Buffer, start: number, end: number): void {
    const number = numberAt(buffer, start + answerHead.length)
    this.#answeredAt[number] = performance.now()
    this.answered += 1
    const found = buffer.indexOf(error, start)
    if (found >= 0 && found < Math.min(end, start + 30)) this.refused += 1
    this.onAnswer?.()
  }

  /** From the moment each message was due: to its answer, and to the last listener. What is missing is not left out. */
  latencies(): Latencies {
    const answer: number[] = []
    const last: number[] = []
    let lost = 0
    for (const [number, answeredAt] of this.#answeredAt.entries()) {
      const dueAt = this.startedAt + ((number - (number % this.#burst)) / this.#perSecond) * 1000
      if (answeredAt > 0) answer.push(answeredAt - dueAt)
      if (this.#heard[number] === this.#listeners) last.push((this.#heardAt[number] ?? 0) - dueAt)
      else lost += 1
    }
    return { answer, last, lost, refused: this.refused, answered: this.answered }
  }
}

function numberAt(buffer: Buffer, at: number): number {
  let number = 0
  for (let i = at; i < at + 9; i += 1) {
    const digit = (buffer[i] ?? 0) - 48
    if (digit < 0 || digit > 9) break
    number = number * 10 + digit
  }
  return number
}
