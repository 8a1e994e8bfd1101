import type { ContactView } from '@parley/protocol/wire'
import { createCell, type Watchable } from '@parley/sdk'
import { derive } from '../app/derive.ts'
import type { Words } from '../words/index.ts'
import { type ContactLists, listContacts } from './contact-lists.ts'
import type { ContactAct } from './offers.ts'

/** What each act is called where the place does it. */
const operations = {
  ask: 'contacts.request',
  accept: 'contacts.accept',
  decline: 'contacts.decline',
  remove: 'contacts.remove',
  block: 'contacts.block',
  unblock: 'contacts.unblock',
} as const satisfies Record<ContactAct, string>

type Operation = (typeof operations)[ContactAct]

export interface ContactsPorts {
  readonly call: (name: Operation, input: { readonly userId: string }) => Promise<unknown>
  readonly held: Watchable<ReadonlyMap<string, ContactView>>
  readonly tellFailure: (title: (words: Words) => string, error: unknown, again?: () => void) => void
}

/** Whom one knows, who asks for it, and whom one keeps away. */
export interface Contacts {
  readonly lists: Watchable<ContactLists>
  /** About whom something is being done, by their ids. */
  readonly underWay: Watchable<ReadonlySet<string>>
  /** One thing about one person at a time; what fails is told. */
  act(act: ContactAct, userId: string): Promise<void>
}

/** What is held changes when the place says so, on all devices alike; nothing is put there by the way. */
export function createContacts({ call, held, tellFailure }: ContactsPorts): Contacts {
  const underWay = createCell<ReadonlySet<string>>(new Set())

  async function act(what: ContactAct, userId: string): Promise<void> {
    const busy = underWay.getSnapshot()
    if (busy.has(userId)) return
    underWay.set(new Set([...busy, userId]))
    try {
      await call(operations[what], { userId })
    } catch (error) {
      tellFailure(
        ({ contacts }) => contacts.failed[what],
        error,
        () => void act(what, userId),
      )
    } finally {
      underWay.set(new Set([...underWay.getSnapshot()].filter((id) => id !== userId)))
    }
  }

  return { lists: derive([held], () => listContacts(held.getSnapshot())), underWay, act }
}
