import { describe, expect, it } from 'vitest'
import { createLoader } from './load.ts'

describe('a loader', () => {
  it('fails, and succeeds when asked again', async () => {
    const answers = [Promise.reject(new Error('gone')), Promise.resolve('here')]
    const loader = createLoader(() => answers.shift() ?? Promise.resolve('again'))
    await loader.reload()
    expect(loader.getSnapshot()).toMatchObject({ state: 'failed' })
    const second = loader.reload()
    expect(loader.getSnapshot()).toEqual({ state: 'loading' })
    await second
    expect(loader.getSnapshot()).toEqual({ state: 'ready', value: 'here' })
  })

  it('keeps what it has while it asks again, and takes only the newest answer', async () => {
    const finish: ((value: string) => void)[] = []
    const loader = createLoader(() => new Promise<string>((done) => finish.push(done)))
    const [first, second] = [loader.reload(), loader.reload()]
    finish[1]?.('new')
    await second
    finish[0]?.('old')
    await first
    expect(loader.getSnapshot()).toEqual({ state: 'ready', value: 'new' })
  })
})
