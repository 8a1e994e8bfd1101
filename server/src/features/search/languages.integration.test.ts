import { readFileSync } from 'node:fs'
import { openWorld, type Someone, type World } from '@parley/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** What is found in which language stands in `languages.txt`. */
interface Language {
  readonly name: string
  readonly messages: readonly string[]
  readonly questions: readonly { readonly q: string; readonly finds: readonly number[] }[]
}

function readTable(text: string): Language[] {
  return text
    .split(/^# /mu)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n')
      const messages = lines.flatMap((line) => /^\d+ (.*)$/u.exec(line)?.[1] ?? [])
      const questions = lines.flatMap((line) => {
        const [, q, finds = ''] = /^\? (.+) → ([\d -]+)$/u.exec(line) ?? []
        return q === undefined
          ? []
          : [
              {
                q,
                finds: finds
                  .split(' ')
                  .map(Number)
                  .filter((n) => n > 0),
              },
            ]
      })
      return { name, messages, questions }
    })
}

const languages = readTable(readFileSync(new URL('languages.txt', import.meta.url), 'utf8'))

let world: World
let ada: Someone
beforeAll(async () => {
  world = await openWorld()
  ada = await world.person()
})
afterAll(() => world.close())

describe('a search finds', () => {
  it.each(languages)('what $name means', async ({ name, messages, questions }) => {
    const { room } = await ada.client.call('rooms.create', { kind: 'group', name })
    const ids: string[] = []
    for (const content of messages) {
      world.clock.advance({ seconds: 1 })
      ids.push((await ada.client.call('messages.send', { roomId: room.id, content })).message.id)
    }
    const found = await Promise.all(
      questions.map(async ({ q }) => {
        const { items } = await ada.client.call('search.messages', { q, roomId: room.id })
        for (const { highlight } of items) expect(highlight, `of ${q}`).toContain('<mark>')
        return { q, finds: items.map(({ message }) => ids.indexOf(message.id) + 1).toSorted((a, b) => a - b) }
      }),
    )
    expect(found).toEqual(questions)
  })

  it('in at least a dozen languages', () => {
    expect(languages.length).toBeGreaterThanOrEqual(12)
    expect(languages.flatMap(({ questions }) => questions).length).toBeGreaterThan(100)
  })
})
