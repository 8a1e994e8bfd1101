import type { FileView } from '@parley/protocol/wire'
import { expect, it } from 'vitest'
import { toldOf } from './told-of.ts'

const files = [
  { name: 'IMG_1.jpg', alt: 'The harbour at dusk' },
  { name: 'my_first_map.png', alt: '' },
] as FileView[]

it.each([
  [
    'its words without their marks',
    { content: 'We **sail** [at nine](https://example.org)', files },
    'We sail at nine',
  ],
  ['nothing that is hidden', { content: 'It is ||Bob|| who did it' }, 'It is ▒▒▒ who did it'],
  [
    'nothing hidden where it is long',
    { content: `${'a'.repeat(190)} ||${'b'.repeat(300)}||` },
    `${'a'.repeat(190)} ▒▒▒`,
  ],
  ['what it carries by its description or its name', { content: '', files }, 'The harbour at dusk, my_first_map.png'],
  ['no more than anybody listens to', { content: 'a'.repeat(300) }, 'a'.repeat(200)],
  ['nothing where nobody knows what it carries', { content: '' }, ''],
])('of a message is told %s', (_what, message, text) => expect(toldOf(message)).toBe(text))
