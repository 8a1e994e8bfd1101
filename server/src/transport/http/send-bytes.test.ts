import { Readable } from 'node:stream'
import { fastify } from 'fastify'
import { describe, expect, it } from 'vitest'
import { Bytes } from '../../features/implement.ts'
import { disposition, forgetBytes, readRange, sendBytes } from './send-bytes.ts'

describe('bytes that do not come', () => {
  it.each([
    ['cannot be opened', async () => Promise.reject(new Error('away'))],
    [
      'fail before the first of them',
      async () =>
        new Readable({
          read() {
            this.destroy(new Error('gone'))
          },
        }),
    ],
  ])('and %s are told without anything that was true of them', async (_what, open) => {
    const server = fastify()
    server.setErrorHandler(async (_error, _request, reply) => forgetBytes(reply).status(503).send({ error: 'away' }))
    const facts = { name: 'a.png', mime: 'image/png', size: 10, tag: 'tag', isFixed: true, isInline: true }
    const bytes = new Bytes({ ...facts, open, link: async () => null })
    server.get('/', async (request, reply) => await sendBytes(request, reply, bytes))
    for (const headers of [{}, { range: 'bytes=2-4' }]) {
      const answer = await server.inject({ url: '/', headers })
      expect([answer.statusCode, answer.json()]).toEqual([503, { error: 'away' }])
      expect(answer.headers).toMatchObject({
        'cache-control': 'no-store',
        'content-type': expect.stringMatching(/^application\/json/),
      })
      for (const name of ['etag', 'accept-ranges', 'content-range', 'content-disposition'])
        expect(answer.headers).not.toHaveProperty(name)
    }
  })
})

describe('the part that is asked for', () => {
  it.each([
    [undefined, null],
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=2-', { from: 2, to: 9 }],
    ['bytes=2-99', { from: 2, to: 9 }],
    ['bytes=-4', { from: 6, to: 9 }],
    ['bytes=-99', { from: 0, to: 9 }],
    ['bytes=-0', 'none'],
    ['bytes=10-', 'none'],
    ['bytes=99-100', 'none'],
    // What makes no sense, or is more than one part, is as if it was not said.
    ['bytes=5-2', null],
    ['bytes=-', null],
    ['bytes=0-1,4-5', null],
    ['lines=0-1', null],
    ['bytes=a-b', null],
  ])('%s of ten bytes', (range, wanted) => {
    expect(readRange(range === undefined ? {} : { range }, '"tag"', 10)).toEqual(wanted)
  })

  it('counts only for the bytes that the caller has a part of', () => {
    const range = 'bytes=0-1'
    expect(readRange({ range, 'if-range': '"tag"' }, '"tag"', 10)).toEqual({ from: 0, to: 1 })
    expect(readRange({ range, 'if-range': '"other"' }, '"tag"', 10)).toBeNull()
    expect(readRange({ range, 'if-range': 'Sat, 21 Nov 2026 10:00:00 GMT' }, '"tag"', 10)).toBeNull()
  })
})

describe('the name under which it is saved', () => {
  it.each([
    ['plan.pdf', `filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
    ['Grüße.txt', `filename="Gr__e.txt"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.txt`],
    ['a "b" 100%.txt', `filename="a _b_ 100_.txt"; filename*=UTF-8''a%20%22b%22%20100%25.txt`],
    ["it's (new)*.txt", `filename="it's (new)*.txt"; filename*=UTF-8''it%27s%20%28new%29%2A.txt`],
    ['x\r\nset-cookie: a=b', `filename="x__set-cookie: a=b"; filename*=UTF-8''x%0D%0Aset-cookie%3A%20a%3Db`],
  ])('%j', (name, wanted) => {
    expect(disposition({ name, isInline: false })).toBe(`attachment; ${wanted}`)
    expect(disposition({ name, isInline: true })).toBe(`inline; ${wanted}`)
  })
})
