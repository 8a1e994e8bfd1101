import { expect, it } from 'vitest'
import { isAboutRoom, NoRoom } from './no-room.ts'

const withCode = (code: string) => Object.assign(new Error('it did not work'), { code })

it.each([
  ['said by us', new NoRoom('full'), true],
  ['a code of the system', withCode('ENOSPC'), true],
  ['a quota of the system', withCode('EDQUOT'), true],
  ['words of a library', new Error('write failed: No space left on device'), true],
  ['words about a quota', 'Disk quota exceeded', true],
  ['something else', withCode('EIO'), false],
])('a full disk is told apart: %s', (_what, error, isFull) => {
  expect(isAboutRoom(error)).toBe(isFull)
})
