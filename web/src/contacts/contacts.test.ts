import type { ContactView } from '@parley/protocol/wire'
import { createCell } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { ada } from '../people/sample-person.ts'
import { en } from '../words/en.ts'
import { createContacts } from './contacts.ts'

const contact = (id: string, state: ContactView['state']): ContactView => ({
  user: { ...ada, id },
  state,
  since: '2030-01-01T00:00:00.000Z',
})

function world(...contacts: readonly ContactView[]) {
  const held = createCell<ReadonlyMap<string, ContactView>>(new Map(contacts.map((each) => [each.user.id, each])))
  const asked: string[] = []
  const told: string[] = []
  const answers: { readonly take: () => void; readonly refuse: () => void }[] = []
  const again: (() => void)[] = []
  const machine = createContacts({
    held,
    call: (name, { userId }) => {
      asked.push(`${name} ${userId}`)
      return new Promise<void>((resolve, reject) => {
        answers.push({ take: resolve, refuse: () => reject(new Error('no')) })
      })
    },
    tellFailure: (title, _error, retry) => {
      told.push(title(en))
      if (retry !== undefined) again.push(retry)
    },
  })
  return { held, asked, told, answers, again, machine }
}

describe('contacts', () => {
  it('stand in the list of what they are, and follow what the place says', () => {
    const { held, machine } = world(contact('ben', 'incoming'), contact('eve', 'blocked'), contact('zoe', 'accepted'))
    const names = () =>
      Object.entries(machine.lists.getSnapshot()).map(
        ([state, list]) => `${state} ${list.map(({ user }) => user.id).join()}`,
      )
    expect(names()).toEqual(['accepted zoe', 'incoming ben', 'outgoing ', 'blocked eve'])
    held.set(new Map([['ben', contact('ben', 'accepted')]]))
    expect(names()).toEqual(['accepted ben', 'incoming ', 'outgoing ', 'blocked '])
  })

  it('one thing at a time is done about somebody, and others need not wait for it', async () => {
    const { asked, answers, machine } = world()
    const first = machine.act('ask', 'ben')
    void machine.act('block', 'ben')
    void machine.act('block', 'eve')
    expect(asked).toEqual(['contacts.request ben', 'contacts.block eve'])
    expect([...machine.underWay.getSnapshot()]).toEqual(['ben', 'eve'])
    answers[0]?.take()
    await first
    expect([...machine.underWay.getSnapshot()]).toEqual(['eve'])
  })

  it('what fails is told by what it was, and can be tried again', async () => {
    const { asked, told, answers, again, machine } = world()
    const first = machine.act('unblock', 'eve')
    answers[0]?.refuse()
    await first
    expect(told).toEqual([en.contacts.failed.unblock])
    expect(machine.underWay.getSnapshot().size).toBe(0)
    again[0]?.()
    expect(asked).toEqual(['contacts.unblock eve', 'contacts.unblock eve'])
  })
})
