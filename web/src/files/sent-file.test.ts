import { expect, it } from 'vitest'
import { createSentFile } from './sent-file.ts'

function setUp(answer: () => Promise<unknown> = () => Promise.resolve({})) {
  const calls: unknown[] = []
  const failures: unknown[] = []
  const client = {
    call(...call: unknown[]) {
      calls.push(call)
      return answer()
    },
  }
  const file = createSentFile(
    { client: client as never, tellFailure: (_title, error) => failures.push(error) },
    { roomId: 'r', id: 'm' },
    'f',
  )
  return { file, calls, failures }
}

it('is described anew, beginning with what it was', async () => {
  const { file, calls } = setUp()
  file.describe('A pier')
  expect(file.getSnapshot()).toMatchObject({ is: 'describing', alt: 'A pier' })
  file.write('A harbour')
  file.save()
  file.save()
  expect(file.getSnapshot()).toMatchObject({ is: 'saving', alt: 'A harbour' })
  await expect.poll(() => file.getSnapshot().is).toBe('shown')
  expect(calls).toEqual([['files.update', { fileId: 'f', alt: 'A harbour' }]])
})

it('asks nobody where the description is what it was, or is left', () => {
  const { file, calls } = setUp()
  file.describe('A pier')
  file.save()
  file.describe('A pier')
  file.write('other')
  file.leave()
  expect([file.getSnapshot(), calls]).toEqual([{ is: 'shown' }, []])
})

it('keeps what was written where it was not taken', async () => {
  const { file, failures } = setUp(() => Promise.reject(new Error('away')))
  file.describe('A pier')
  file.write('A harbour')
  file.save()
  await expect.poll(() => failures).toHaveLength(1)
  expect(file.getSnapshot()).toMatchObject({ is: 'describing', alt: 'A harbour' })
})

it('is taken away only after a question, once', () => {
  const { file, calls } = setUp()
  file.remove()
  expect(calls).toEqual([])
  file.ask()
  file.leave()
  file.remove()
  expect(calls).toEqual([])
  file.ask()
  file.remove()
  file.remove()
  expect(calls).toEqual([['messages.removeFile', { roomId: 'r', messageId: 'm', fileId: 'f' }]])
  file.leave()
  expect(file.getSnapshot()).toEqual({ is: 'removing' })
})

it('stays where it could not be taken away', async () => {
  const { file, failures } = setUp(() => Promise.reject(new Error('away')))
  file.ask()
  file.remove()
  await expect.poll(() => failures).toHaveLength(1)
  expect(file.getSnapshot()).toEqual({ is: 'shown' })
})
