import { describe, expect, it } from 'vitest'
import { everything, filterOf } from './audit.ts'

describe('what is asked of the log', () => {
  it('is nothing where nothing is narrowed', () => {
    expect(filterOf(everything)).toEqual({})
  })

  it('has the whole of both days, by the clock of whoever asks', () => {
    const { after = '', before = '' } = filterOf({ ...everything, since: '2026-03-28', until: '2026-03-29' })
    expect(new Date(after)).toEqual(new Date(2026, 2, 28))
    expect(new Date(before)).toEqual(new Date(2026, 2, 30))
  })

  it('is by whom, about whom and what', () => {
    const ask = {
      ...everything,
      act: 'room.deleted',
      by: { id: 'a', name: 'ada' },
      about: { id: 'b', name: 'ben' },
    } as const
    expect(filterOf(ask)).toEqual({ act: 'room.deleted', actorId: 'a', targetId: 'b' })
  })
})
