import { expect, it } from 'vitest'
import { quoteOf } from './quote.ts'

const plain = { content: 'We sail  at\nnine', fileNames: ['map.png'], isDeleted: false, isHidden: false }

it.each([
  ['what was said, whatever it carries', plain, 'We sail at nine', 'words'],
  ['as much as there is of it', { ...plain, content: 'cut her', isCut: true }, 'cut he…', 'words'],
  [
    'what a message without words carries',
    { ...plain, content: '', fileNames: ['map.png', 'a.txt'] },
    'map.png, a.txt',
    'files',
  ],
  [
    'no more of that than of words',
    { ...plain, content: '', fileNames: ['n'.repeat(150)] },
    `${'n'.repeat(120)}…`,
    'files',
  ],
  ['nothing of a note', { ...plain, content: '', fileNames: [] }, '', 'nothing'],
  ['nothing where not everybody saw it', { ...plain, isHidden: true }, '', 'hidden'],
  ['nothing of what is gone', { ...plain, isDeleted: true }, '', 'deleted'],
  ['not even that it is gone, where not everybody saw it', { ...plain, isHidden: true, isDeleted: true }, '', 'hidden'],
] as const)('a reply shows %s, and says which', (_what, message, excerpt, shows) => {
  expect(quoteOf(message)).toEqual({ excerpt, shows })
})
