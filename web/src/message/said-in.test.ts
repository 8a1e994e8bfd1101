import type { FileView } from '@parley/protocol/wire'
import { expect, it } from 'vitest'
import { saidIn } from './said-in.ts'

const files = [{ name: 'my_first_map.png' }, { name: '*.txt' }] as FileView[]

it.each([
  ['its words, without their marks', { content: 'We **sail** at nine', files }, 'We sail at nine'],
  ['the names of what it carries as they are', { content: '', files }, 'my_first_map.png, *.txt'],
  ['nothing where nobody knows what it carries', { content: '' }, ''],
])('of a message it shows %s', (_what, message, text) => {
  expect(saidIn(message)).toBe(text)
})
