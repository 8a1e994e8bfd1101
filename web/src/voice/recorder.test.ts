import { describe, expect, it } from 'vitest'
import { handTimers } from '../time/hand-timers.ts'
import { createRecorder, type Microphone } from './recorder.ts'

const heard = new Blob(['heard'])

function begin({ open }: { readonly open?: () => Promise<Microphone> } = {}) {
  const timers = handTimers()
  let isStopped = false
  const microphone: Microphone = {
    level: () => 0.5,
    stop: async () => {
      isStopped = true
      return heard
    },
  }
  const recorder = createRecorder({
    open: open ?? (async () => microphone),
    problemOf: (error) => (error === 'no' ? 'refused' : 'failed'),
    timers,
    mostSeconds: 60,
  })
  return { recorder, timers, microphone, isStopped: () => isStopped }
}

describe('a recording', () => {
  it('tells how long and how loud it is, and ends with what was heard', async () => {
    const { recorder, timers } = begin()
    recorder.start()
    expect(recorder.getSnapshot()).toEqual({ is: 'asking' })
    await timers.pass(0)
    await timers.pass(2_000)
    expect(recorder.getSnapshot()).toEqual({ is: 'recording', seconds: 2, level: 0.5 })
    recorder.stop()
    await timers.pass(0)
    expect(recorder.getSnapshot()).toEqual({ is: 'recorded', bytes: heard, seconds: 2 })
  })

  it('ends by itself when it is as long as it may be', async () => {
    const { recorder, timers } = begin()
    recorder.start()
    await timers.pass(0)
    await timers.pass(61_000)
    await timers.pass(0)
    expect(recorder.getSnapshot()).toMatchObject({ is: 'recorded' })
  })

  it('lets go of the microphone when it is thrown away', async () => {
    const { recorder, isStopped, timers } = begin()
    recorder.start()
    await timers.pass(0)
    recorder.discard()
    expect([recorder.getSnapshot(), isStopped()]).toEqual([{ is: 'idle' }, true])
  })

  it('lets go of a microphone that comes when nobody wants it any more', async () => {
    let resolve: (microphone: Microphone) => void = () => {}
    const promise = new Promise<Microphone>((done) => (resolve = done))
    const { recorder, microphone, isStopped, timers } = begin({ open: () => promise })
    recorder.start()
    recorder.discard()
    resolve(microphone)
    await timers.pass(0)
    expect([recorder.getSnapshot(), isStopped()]).toEqual([{ is: 'idle' }, true])
  })

  it('says why there is none', async () => {
    const { recorder, timers } = begin({ open: () => Promise.reject('no') })
    recorder.start()
    await timers.pass(0)
    expect(recorder.getSnapshot()).toEqual({ is: 'failed', why: 'refused' })
  })
})
