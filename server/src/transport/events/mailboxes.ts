import { liveLimits, type WelcomeView } from '@parley/protocol'
import type { Hub } from '../../fanout/hub.ts'
import type { Welcomed } from '../../features/sync/index.ts'
import { greet, type GreetPorts, type Held } from '../ear.ts'
import { Mailbox, type MailboxPorts } from './mailbox.ts'

/** More than this of one person are not kept: the oldest goes, first of all one that nobody reads from. */
const mostOfOne = 10

/** A mailbox, and up to where its client has what came into it. */
export interface Place {
  readonly mailbox: Mailbox
  readonly position: number
}

export interface MailboxesPorts extends GreetPorts {
  readonly hub: Hub
  readonly now: () => number
}

/** The mailboxes on this node. They are memory only: a client whose cursor is not known here is welcomed anew. */
export class Mailboxes implements MailboxPorts {
  readonly #ports: MailboxesPorts
  readonly #all = new Map<string, Mailbox>()
  readonly #byPerson = new Map<string, Set<Mailbox>>()

  constructor(ports: MailboxesPorts) {
    this.#ports = ports
  }

  get size(): number {
    return this.#all.size
  }

  now(): number {
    return this.#ports.now()
  }

  /** A new one. What comes into it comes after the welcome. */
  async open(who: Welcomed, held: Held): Promise<{ readonly mailbox: Mailbox; readonly welcome: WelcomeView }> {
    this.#makeRoom(who.accountId)
    const mailbox = new Mailbox(who, this)
    this.#all.set(mailbox.id, mailbox)
    const own = this.#byPerson.get(who.accountId)
    if (own === undefined) this.#byPerson.set(who.accountId, new Set([mailbox]))
    else own.add(mailbox)
    try {
      const welcome = await greet(mailbox.ear, held, this.#ports)
      mailbox.ear.open()
      return { mailbox, welcome }
    } catch (error) {
      mailbox.close(null)
      throw error
    }
  }

  /** Where a cursor points. One that another session was given is as unknown as one that was made up. */
  find(cursor: string, { sessionId }: Welcomed): Place | null {
    const [, id = '', digits = ''] = /^([\w-]{24})\.(0|[1-9]\d{0,14})$/.exec(cursor) ?? []
    const mailbox = this.#all.get(id)
    const position = Number(digits)
    if (mailbox === undefined || mailbox.ear.sessionId !== sessionId || !mailbox.has(position)) return null
    return { mailbox, position }
  }

  /** Gives up those that nobody has read from for long. */
  sweep(): void {
    const longAgo = this.now() - liveLimits.mailboxMs
    for (const mailbox of this.#all.values())
      if (mailbox.idleSince !== null && mailbox.idleSince < longAgo) mailbox.close(null)
  }

  all(): Iterable<Mailbox> {
    return this.#all.values()
  }

  closed(mailbox: Mailbox): void {
    this.#ports.hub.remove(mailbox.ear)
    this.#all.delete(mailbox.id)
    const own = this.#byPerson.get(mailbox.ear.personId)
    if (own?.delete(mailbox) === true && own.size === 0) this.#byPerson.delete(mailbox.ear.personId)
  }

  #makeRoom(personId: string): void {
    const own = [...(this.#byPerson.get(personId) ?? [])]
    if (own.length < mostOfOne) return
    const oldest = own.find(({ idleSince }) => idleSince !== null) ?? own[0]
    oldest?.close(null)
  }
}
