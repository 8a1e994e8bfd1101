import { describe, expect, it } from 'vitest'
import { createPages } from './pages.ts'

function world() {
  const asked: (string | undefined)[] = []
  const answers: ((fail: boolean) => void)[] = []
  const pages = createPages<number>((cursor) => {
    asked.push(cursor)
    const from = Number(cursor ?? 0)
    return new Promise((resolve, reject) =>
      answers.push((fail) => (fail ? reject(new Error('gone')) : resolve(pageFrom(from)))),
    )
  })
  return { pages, asked, answer: (at: number, fail = false) => answers[at]?.(fail) }
}

function pageFrom(from: number) {
  return { items: [from, from + 1], nextCursor: from >= 2 ? null : String(from + 2) }
}

describe('a list that comes page by page', () => {
  it('gathers pages until there are no more', async () => {
    const { pages, asked, answer } = world()
    const first = pages.reload()
    answer(0)
    await first
    expect(pages.getSnapshot()).toMatchObject({ items: [0, 1], state: 'ready', hasMore: true })
    const second = pages.more()
    void pages.more()
    answer(1)
    await second
    expect(pages.getSnapshot()).toMatchObject({ items: [0, 1, 2, 3], state: 'ready', hasMore: false })
    await pages.more()
    expect(asked).toEqual([undefined, '2'])
  })

  it('keeps what it has when a page fails, and asks for it again', async () => {
    const { pages, answer, asked } = world()
    const first = pages.reload()
    answer(0)
    await first
    const second = pages.more()
    answer(1, true)
    await second
    expect(pages.getSnapshot()).toMatchObject({ items: [0, 1], state: 'failed', hasMore: true })
    const again = pages.more()
    answer(2)
    await again
    expect(pages.getSnapshot().items).toEqual([0, 1, 2, 3])
    expect(asked).toEqual([undefined, '2', '2'])
  })

  it('takes only the newest answer when it begins anew', async () => {
    const { pages, answer } = world()
    const first = pages.reload()
    const second = pages.reload()
    answer(1)
    await second
    pages.change((items) => items.filter((item) => item !== 0))
    answer(0)
    await first
    expect(pages.getSnapshot().items).toEqual([1])
  })
})
