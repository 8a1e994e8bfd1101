import { expect, it, onTestFinished, vi } from 'vitest'
import { createCell } from './cell.ts'

it('tells all others what one of them cannot bear, and says that fault aloud', async () => {
  const faults: unknown[] = []
  const later = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((work) => {
    try {
      work()
    } catch (error) {
      faults.push(error)
    }
  })
  onTestFinished(() => later.mockRestore())
  const fault = new Error('a listener of its own mind')
  const heard: number[] = []
  const cell = createCell(1)
  cell.subscribe(() => {
    throw fault
  })
  cell.subscribe(() => heard.push(cell.getSnapshot()))
  cell.set(2)
  expect([heard, faults]).toEqual([[2], [fault]])
})
