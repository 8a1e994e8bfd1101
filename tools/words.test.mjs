import { describe, expect, it } from 'vitest'
import { localPathsIn } from './words.mjs'

/** Put together here, so that this file does not name one itself. */
const path = (/** @type {string[]} */ ...parts) => ['', ...parts].join('/')

describe('paths of one machine', () => {
  it.each([
    path('work', 'main', 'a.ts'),
    path('tmp', 'bash_jobs.0'),
    path('home', 'somebody', 'parley'),
    path('Users', 'somebody', 'parley'),
  ])('are found: %s', (text) => {
    expect(localPathsIn(`one\n  cd ${text} # two`)).toEqual([{ line: 2, text: expect.any(String) }])
  })

  it.each([path('home', 'parley', 'data'), 'features/work/a.ts', path('root', 'parley'), path('tmp', 'parley')])(
    'are not mistaken: %s',
    (text) => {
      expect(localPathsIn(text)).toEqual([])
    },
  )
})
