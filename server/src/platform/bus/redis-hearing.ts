/** Others are waited for this long. Who hears nothing for longer looks for itself once it hears again. */
const patienceMs = 1_000

interface Question {
  expected: number
  heard: number
  end: () => void
}

/** Asks all nodes whether they have heard what was said before, and knows when all have answered. */
export class Hearing {
  readonly #open = new Map<number, Question>()
  #asked = 0

  /** `ask` answers how many nodes it has asked. Resolves with how many of them have not answered in time. */
  async everybody(ask: (id: number) => Promise<number>): Promise<number> {
    this.#asked += 1
    const id = this.#asked
    // Some answer before it is known how many will.
    const question: Question = { expected: Infinity, heard: 0, end: () => {} }
    this.#open.set(id, question)
    const answered = new Promise<void>((resolve) => (question.end = resolve))
    question.expected = await ask(id)
    const patience = setTimeout(question.end, patienceMs)
    look(question)
    await answered
    clearTimeout(patience)
    this.#open.delete(id)
    return question.expected - question.heard
  }

  heard(id: number): void {
    const question = this.#open.get(id)
    if (question === undefined) return
    question.heard += 1
    look(question)
  }

  close(): void {
    for (const question of this.#open.values()) question.end()
  }
}

function look({ expected, heard, end }: Question): void {
  if (heard >= expected) end()
}
