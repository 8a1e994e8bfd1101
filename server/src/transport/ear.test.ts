import { expect, it } from 'vitest'
import { Frame } from '../fanout/frames.ts'
import { Ear } from './ear.ts'

const frame = (name: string) => new Frame(name)

function setUp() {
  const heard: string[] = []
  const note = ({ text }: Frame) => void heard.push(text)
  const hearer = { hear: note, overhear: note, end: (reason: string) => void heard.push(reason) }
  const ear = new Ear({ accountId: 'ada', sessionId: 'here' }, hearer)
  ear.rooms.add('in')
  return { ear, heard }
}

it('holds back what is heard before the welcome is on its way, then tells it in order (V3)', () => {
  const { ear, heard } = setUp()
  ear.hear(frame('one'), 'in')
  ear.overhear(frame('two'))
  expect(heard).toEqual([])
  ear.open()
  ear.hear(frame('three'), 'in')
  ear.overhear(frame('in passing'))
  expect(heard).toEqual(['one', 'two', 'three', 'in passing'])
})

it('keeps to itself what was held back of a room that its person is not in any more', () => {
  const { ear, heard } = setUp()
  ear.hear(frame('not theirs'), 'out')
  ear.hear(frame('theirs'), 'in')
  ear.settle(new Map([['in', 7]]))
  ear.open()
  ear.open()
  // The last thing they hear of a room is told when they are out of it already.
  ear.hear(frame('left'), 'out')
  expect(heard).toEqual(['theirs', 'left'])
})

it.each(['before', 'after'])('tells who was shown out %s their rooms were settled that they are out', (when) => {
  const { ear, heard } = setUp()
  const showOut = () => {
    ear.rooms.delete('in')
    ear.hear(frame('left'), 'in')
  }
  ear.hear(frame('said'), 'in')
  if (when === 'before') showOut()
  // The welcome was read before they left, and still tells of the room.
  ear.settle(new Map([['in', 7]]))
  if (when === 'after') showOut()
  ear.open()
  expect(heard).toEqual(['said', 'left'])
})

it('ends at once, welcomed or not', () => {
  const { ear, heard } = setUp()
  ear.end('signed_out')
  expect(heard).toEqual(['signed_out'])
})
