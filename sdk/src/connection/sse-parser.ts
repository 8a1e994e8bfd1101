/** One event of a stream of Server-Sent Events. */
export interface StreamEvent {
  readonly event: string
  readonly data: string
}

/** Cuts a text that comes in pieces into events, as the HTML standard has it. Comments are heard as silence. */
export class StreamParser {
  #rest = ''
  #event = ''
  #data: string[] = []

  /** What is complete with this piece. */
  push(piece: string): StreamEvent[] {
    const lines = (this.#rest + piece).split(/\r\n|\n|\r(?!$)/)
    this.#rest = lines.pop() ?? ''
    return lines.flatMap((line) => this.#take(line))
  }

  #take(line: string): StreamEvent[] {
    if (line === '') {
      const complete = { event: this.#event === '' ? 'message' : this.#event, data: this.#data.join('\n') }
      const isEmpty = this.#data.length === 0
      this.#event = ''
      this.#data = []
      return isEmpty ? [] : [complete]
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (field === 'event') this.#event = value
    else if (field === 'data') this.#data.push(value)
    return []
  }
}
