import { describe, expect, it } from 'vitest'
import { createNotices } from './notices.ts'

describe('notices', () => {
  it('stay until they are forgotten, the same words twice are two', () => {
    const notices = createNotices()
    notices.tell({ kind: 'success', title: 'Saved' })
    notices.tell({ kind: 'success', title: 'Saved' })
    const [first, second] = notices.getSnapshot()
    expect(first?.id).not.toBe(second?.id)
    notices.forget(first?.id ?? '')
    expect(notices.getSnapshot()).toEqual([second])
  })
})
