import { expect, it } from 'vitest'
import { Speakers } from './speakers.ts'

it('begins in order what one speaker asks for, and lets nobody wait for what was begun or for another', async () => {
  const speakers = new Speakers()
  const begun: string[] = []
  let ready: (text: string) => void = () => {}
  const slow = new Promise<string>((resolve) => (ready = resolve))
  const endless = new Promise<void>(() => {})
  const begin = (text: string) => {
    begun.push(text)
    return text === 'first' ? endless : Promise.resolve()
  }
  void speakers.say('ann', slow, begin)
  const failed = speakers.say('ann', Promise.reject(new Error('no')), begin).catch((error: Error) => error.message)
  const third = speakers.say('ann', 'third', begin)
  await speakers.say('bob', 'meanwhile', begin)
  expect(await Promise.race([third, Promise.resolve('waits')])).toBe('waits')
  expect(begun).toEqual(['meanwhile'])
  ready('first')
  await third
  expect(await failed).toBe('no')
  await speakers.say('ann', 'fourth', begin)
  expect(begun).toEqual(['meanwhile', 'first', 'third', 'fourth'])
})
