/** Something that was said, where it is in its room's log, and who must learn of it, by their place in the crowd. */
export interface SaidOnce {
  readonly room: string
  readonly rev: number
  readonly listeners: readonly number[]
}

/** How many times somebody never learned of something, and how many times they heard it again. */
export interface Exactness {
  readonly due: number
  readonly lost: number
  readonly doubled: number
}

const event = /^\{"ev":"message\.created","room":"([^"]+)","rev":(\d+)/

interface Welcome {
  readonly ok: { readonly rooms: readonly { readonly room: { readonly id: string; readonly rev: number } }[] }
}

/** What each of a crowd learned of rooms: by the answer to hello, and by what came after it. */
export class Learned {
  #welcomes: string[] = []
  /** How often each of them heard each revision. */
  #heard: Map<string, number>[] = []

  welcomed(place: number, text: string): void {
    this.#welcomes[place] = text
    this.#heard[place] = new Map()
  }

  hear(place: number, buffer: Buffer, start: number, end: number): void {
    const [, room, rev] = event.exec(buffer.toString('latin1', start, Math.min(end, start + 120))) ?? []
    const heard = this.#heard[place]
    if (room === undefined || heard === undefined) return
    const key = `${room} ${rev}`
    heard.set(key, (heard.get(key) ?? 0) + 1)
  }

  forget(): void {
    this.#welcomes = []
    this.#heard = []
  }

  /** Who is not in has learned nothing yet, and is counted by others. */
  judge(said: readonly SaidOnce[]): Exactness {
    let [due, lost, doubled] = [0, 0, 0]
    const told = this.#welcomes.map(revsIn)
    for (const { room, rev, listeners } of said) {
      for (const place of listeners) {
        const known = told[place]
        if (known === undefined) continue
        due += 1
        const times = this.#heard[place]?.get(`${room} ${rev}`) ?? 0
        // A room that hello tells nothing of has not moved beyond what was held.
        if (times === 0 && (known.get(room) ?? 0) < rev) lost += 1
        doubled += Math.max(0, times - 1)
      }
    }
    return { due, lost, doubled }
  }
}

function revsIn(text: string): ReadonlyMap<string, number> {
  const { ok }: Welcome = JSON.parse(text)
  return new Map(ok.rooms.map(({ room }) => [room.id, room.rev]))
}
