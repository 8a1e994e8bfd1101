import type { UserView } from '@parley/protocol/wire'
import { ParleyError } from '@parley/sdk'
import { describe, expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import { createPeopleSearch } from './people-search.ts'
import { ada } from './sample-person.ts'

function person(username: string): UserView {
  return { ...ada, id: username, username }
}

function world(names: readonly string[]) {
  const timers = handTimers()
  const asked: string[] = []
  const server = { up: true }
  const search = createPeopleSearch({
    timers,
    async search({ q, cursor }) {
      asked.push(cursor === undefined ? q : `${q}@${cursor}`)
      await new Promise<void>((done) => timers.after(100, done))
      if (!server.up) throw ParleyError.unreachable('unreachable', null)
      const from = Number(cursor ?? 0)
      const found = names.filter((name) => name.includes(q)).map(person)
      return { items: found.slice(from, from + 2), nextCursor: from + 2 < found.length ? String(from + 2) : null }
    },
  })
  const names_ = () => search.getSnapshot().items.map((item) => item.username)
  return { timers, asked, server, search, found: names_ }
}

describe('the search for people', () => {
  it('waits for a pause and asks only for the last words', async () => {
    const { search, asked, timers, found } = world(['ada', 'adam', 'bob'])
    search.type('a')
    await timers.pass(200)
    search.type('bo')
    await timers.pass(400)
    expect(asked).toEqual(['bo'])
    expect(found()).toEqual(['bob'])
  })

  it('never shows the answer to an earlier question', async () => {
    const { search, timers, found } = world(['ada', 'bob'])
    search.type('ada')
    await timers.pass(300)
    search.type('bob')
    await timers.pass(100)
    expect(found()).toEqual([])
    await timers.pass(1_000)
    expect(found()).toEqual(['bob'])
  })

  it('adds page after page', async () => {
    const { search, timers, found } = world(['a1', 'a2', 'a3'])
    search.type('a')
    await timers.pass(400)
    expect(search.getSnapshot().phase).toEqual({ is: 'ready', more: true })
    search.more()
    search.more()
    await timers.pass(400)
    expect(found()).toEqual(['a1', 'a2', 'a3'])
    expect(search.getSnapshot().phase).toEqual({ is: 'ready', more: false })
  })

  it('keeps what it found when the next page fails, and asks for that page again', async () => {
    const { search, timers, found, server, asked } = world(['a1', 'a2', 'a3'])
    search.type('a')
    await timers.pass(400)
    server.up = false
    search.more()
    await timers.pass(400)
    expect(search.getSnapshot().phase.is).toBe('failed')
    expect(found()).toEqual(['a1', 'a2'])
    server.up = true
    search.retry()
    await timers.pass(400)
    expect(found()).toEqual(['a1', 'a2', 'a3'])
    expect(asked).toEqual(['a', 'a@2', 'a@2'])
  })

  it('asks anew after a first page that failed', async () => {
    const { search, timers, found, server } = world(['ada'])
    server.up = false
    search.type('')
    await timers.pass(400)
    server.up = true
    search.retry()
    await timers.pass(400)
    expect(found()).toEqual(['ada'])
  })
})
