import type { LiveEvent, RoomView } from '@parley/protocol/wire'
import { expect, it } from 'vitest'
import { EventStreams } from './event-streams.ts'

const event = (rev: number, room = 'r'): LiveEvent => ({
  ev: 'room.deleted',
  room,
  rev,
  data: { room: { id: room } as RoomView, roomId: room },
})
const typing: LiveEvent = { ev: 'typing', data: { roomId: 'r', user: { id: 'a', displayName: 'Ada' }, on: true } }

async function all(stream: AsyncIterable<LiveEvent>): Promise<string[]> {
  const heard: string[] = []
  for await (const each of stream) {
    heard.push(
      'rev' in each ? `${each.room}${each.rev}` : each.ev === 'gap' ? `gap ${each.room}${each.data.rev}` : each.ev,
    )
  }
  return heard
}

it('tells everybody everything from when they began to listen', async () => {
  const streams = new EventStreams()
  const early = streams.open({})
  streams.tell(event(1))
  const late = streams.open({})
  streams.tell(event(2))
  streams.close()
  expect([await all(early), await all(late)]).toEqual([['r1', 'r2'], ['r2']])
  expect(streams.isAnybodyListening).toBe(false)
})

it('says of which rooms a slow listener missed something, and holds a bounded number of events', async () => {
  const streams = new EventStreams()
  const slow = streams.open({ buffer: 2 })
  for (const each of [event(1), event(2), event(3), typing, event(7, 's'), event(4)]) streams.tell(each)
  const heard = [await slow.next(), await slow.next(), await slow.next()].map(({ value }) => value?.ev)
  expect(heard).toEqual(['room.deleted', 'room.deleted', 'gap'])
  streams.tell(event(5))
  streams.close()
  expect(await all(slow)).toEqual(['gap s7', 'r5'])
})

it('tells what comes after a gap after the gap', async () => {
  const streams = new EventStreams()
  const slow = streams.open({ buffer: 1 })
  for (const rev of [1, 2]) streams.tell(event(rev))
  await slow.next()
  streams.tell(event(3))
  streams.close()
  expect(await all(slow)).toEqual(['gap r3'])
})

it('ends with its signal, with break, and with the client', async () => {
  const streams = new EventStreams()
  const abort = new AbortController()
  const ended = all(streams.open({ signal: abort.signal }))
  abort.abort()
  expect(await ended).toEqual([])
  expect(await all(streams.open({ signal: AbortSignal.abort() }))).toEqual([])
  const broken = streams.open({})
  streams.tell(event(1))
  for await (const _ of broken) break
  expect([streams.isAnybodyListening, (await broken.next()).done]).toEqual([false, true])
})

it('is over at once for who listens to a client that was closed', async () => {
  const streams = new EventStreams()
  streams.close()
  const late = streams.open({})
  streams.tell(event(1))
  expect([await all(late), streams.isAnybodyListening]).toEqual([[], false])
})
