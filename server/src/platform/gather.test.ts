import { expect, it } from 'vitest'
import { Gather } from './gather.ts'

/** Answers each key with how often was asked before, when the test lets it. */
function setUp(most?: number) {
  const asked: (readonly string[])[] = []
  const waiting: ((go: boolean) => void)[] = []
  const gather = new Gather<string, number>(async (keys) => {
    asked.push(keys)
    const go = await new Promise<boolean>((resolve) => waiting.push(resolve))
    if (!go) throw new Error('the database is away')
    return new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, asked.length]))
  }, most)
  const answer = async (go = true) => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0)
    waiting.shift()?.(go)
  }
  return { gather, asked, answer }
}

it('asks at once for who comes alone, and for all who come meanwhile together', async () => {
  const { gather, asked, answer } = setUp()
  const first = gather.get('ada')
  await expect.poll(() => asked.length).toBe(1)
  const others = [gather.get('bob'), gather.get('eve'), gather.get('bob'), gather.get('ada'), gather.get('nobody')]
  await answer()
  await answer()
  expect(await Promise.all([first, ...others])).toEqual([1, 2, 2, 2, 2, undefined])
  expect(asked).toEqual([['ada'], ['bob', 'eve', 'ada', 'nobody']])
})

it('never answers by a question that was asked before the call', async () => {
  const { gather, asked, answer } = setUp()
  const before = gather.get('ada')
  await expect.poll(() => asked.length).toBe(1)
  const after = gather.get('ada')
  await answer()
  await answer()
  expect([await before, await after]).toEqual([1, 2])
})

it('asks for no more at once than it may, and fails only those whose question failed', async () => {
  const { gather, asked, answer } = setUp(2)
  const all = ['a', 'b', 'c', 'd', 'e'].map((key) => gather.get(key).catch(() => 'failed'))
  await answer()
  await answer(false)
  await answer()
  expect(await Promise.all(all)).toEqual([1, 1, 'failed', 'failed', 3])
  expect(asked).toEqual([['a', 'b'], ['c', 'd'], ['e']])
})

it('asks once for all who come in one turn', async () => {
  const { gather, asked, answer } = setUp()
  const all = [gather.get('ada'), Promise.resolve().then(() => gather.get('bob')), gather.get('ada')]
  await answer()
  expect(await Promise.all(all)).toEqual([1, 1, 1])
  expect(asked).toEqual([['ada', 'bob']])
})
