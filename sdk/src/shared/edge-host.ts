import { Edge, type EdgeParts } from './edge.ts'
import type { Tab } from './edge-tab.ts'
import type { FromEdge, Port, ToEdge, Vigil } from './messages.ts'

/** What a host of edges is made of. */
export interface EdgeHostParts extends Omit<EdgeParts, 'device'> {
  readonly vigil: Vigil
  /** The name it holds as long as it lives. */
  readonly lock: string
}

/** All edges of a browser: one for each person, of whom there is only one but for the moment in which one follows another. */
export class EdgeHost {
  readonly #parts: EdgeHostParts
  readonly #edges = new Map<string, Edge>()
  readonly #held: Promise<void>

  constructor(parts: EdgeHostParts) {
    this.#parts = parts
    this.#held = parts.vigil.hold(parts.lock)
  }

  /** A tab has come. */
  connect(port: Port<FromEdge, ToEdge>): void {
    const tab: Tab = { port, held: null, isHearing: false, focused: [], watched: [] }
    let edge: Edge | null = null
    let personId = ''
    const leave = () => {
      edge?.leave(tab)
      if (edge?.isEmpty === true) this.#edges.delete(personId)
      edge = null
    }
    port.listen((message) => {
      switch (message.say) {
        case 'join':
          leave()
          personId = message.personId
          edge = this.#edgeOf(personId, message.device)
          edge.join(tab)
          return void this.#parts.vigil.gone(message.lock).then(leave)
        case 'leave':
          leave()
          return port.close()
        default:
          edge?.hear(tab, message)
      }
    })
    // Said once it is true, so that nobody waits for the end of something that has not begun.
    void this.#held.then(() => port.post({ say: 'here', lock: this.#parts.lock }))
  }

  #edgeOf(personId: string, device: string | null): Edge {
    const { timers, ways } = this.#parts
    const edge = this.#edges.get(personId) ?? new Edge({ timers, ways, device })
    this.#edges.set(personId, edge)
    return edge
  }
}
