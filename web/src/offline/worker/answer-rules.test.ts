import { describe, expect, it } from 'vitest'
import { type Build, cacheOf, decideAnswer, decideForgotten } from './answer-rules.ts'

const build: Build = { id: 'b3', entry: '/assets/a.js', shell: ['/', '/assets/a.js'], rest: ['/icons/icon-192.png'] }
const origin = 'https://chat.example.org'

describe('a request', () => {
  it.each([
    ['for the start', '/', 'navigate', 'page'],
    ['for a room', '/rooms/harbour?at=3', 'navigate', 'page'],
    ['for a script of this build', '/assets/a.js', 'cors', 'hashed-file'],
    ['for a script of another build', '/assets/z.js', 'cors', 'hashed-file'],
    ['for a picture of the page', '/icons/icon-192.png', 'no-cors', 'own-file'],
    ['for the service worker', '/sw.js', 'same-origin', 'network'],
    ['of an operation', '/api/v1/users/me', 'cors', 'network'],
    ['for the reference of the API', '/api/docs', 'navigate', 'network'],
    ['for how the server is', '/health', 'navigate', 'network'],
    ['for something else', '/other.txt', 'cors', 'network'],
  ])('%s', (_, path, mode, expected) => {
    expect(decideAnswer({ method: 'GET', mode, url: new URL(path, origin), origin }, build)).toBe(expected)
  })

  it('that changes something, or goes elsewhere, is nobody else’s business', () => {
    const url = new URL('/', origin)
    expect(decideAnswer({ method: 'POST', mode: 'navigate', url, origin }, build)).toBe('network')
    expect(decideAnswer({ method: 'GET', mode: 'cors', url, origin: 'https://a.example' }, build)).toBe('network')
  })
})

it('keeps the files of two builds before, for tabs that still run them, and nobody else’s caches', () => {
  const names = ['other', 'b0', 'b1', 'b2', 'b3'].map((id) => (id === 'other' ? id : cacheOf({ ...build, id })))
  expect(decideForgotten(names, build)).toEqual([cacheOf({ ...build, id: 'b0' })])
  expect(decideForgotten(names.slice(2), build)).toEqual([])
})
