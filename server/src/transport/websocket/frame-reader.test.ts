import { rawFrame } from '@parley/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FrameReader, opcodes } from './frame-reader.ts'

const limits = { bytes: 1_000, pieces: 50 }

/** Everything that is said of these chunks, in order. */
function readAll(chunks: readonly Buffer[]): string[] {
  const said: string[] = []
  const reader = new FrameReader(
    {
      message: (data, isBinary) => void said.push(`${isBinary ? 'binary' : 'text'} ${data.toString('hex')}`),
      ping: (data) => void said.push(`ping ${data.toString('hex')}`),
      farewell: (code) => void said.push(`farewell ${code}`),
      fault: (code) => void said.push(`fault ${code}`),
    },
    limits,
  )
  // The reader takes the mask off in place.
  for (const chunk of chunks) reader.read(Buffer.from(chunk))
  return said
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const at = [...new Set([0, ...places.map((place) => place % (bytes.length + 1)), bytes.length])].toSorted(
    (a, b) => a - b,
  )
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end))
}

const places = fc.array(fc.nat(10_000), { maxLength: 20 })
const message = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 60 }), places, pings: fc.boolean() })

/** A message in pieces, perhaps with a ping after each. */
function framesOf({ text, places, pings }: { text: string; places: readonly number[]; pings: boolean }): Buffer {
  const pieces = cut(Buffer.from(text), places)
  const all = pieces.length === 0 ? [Buffer.alloc(0)] : pieces
  const frames = all.flatMap((payload, index) => [
    rawFrame({
      opcode: index === 0 ? opcodes.text : opcodes.continuation,
      payload,
      fin: index === all.length - 1,
    }),
    ...(pings ? [rawFrame({ opcode: opcodes.ping, payload: 'here?' })] : []),
  ])
  return Buffer.concat(frames)
}

describe('frames', () => {
  it('say the same however they are cut, into pieces and on their way (V1)', () => {
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 5 }), places, (messages, cuts) => {
        const bytes = Buffer.concat(messages.map((each) => framesOf(each)))
        const said = readAll(cut(bytes, cuts))
        expect(said.filter((words) => !words.startsWith('ping'))).toEqual(
          messages.map(({ text }) => `text ${Buffer.from(text).toString('hex')}`),
        )
        expect(said).toEqual(readAll([bytes]))
      }),
    )
  })

  it('of any bytes whatever are read without a mistake, and say the same however they are cut (V1)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), places, (given, cuts) => {
        const bytes = Buffer.from(given)
        expect(readAll(cut(bytes, cuts))).toEqual(readAll([bytes]))
      }),
    )
  })

  it('after a close or a fault are not read (V1)', () => {
    const late = rawFrame({ payload: 'late' })
    expect(readAll([Buffer.concat([rawFrame({ opcode: opcodes.close }), late]), late])).toEqual(['farewell 1005'])
    expect(readAll([Buffer.concat([rawFrame({ opcode: 3 }), late]), late])).toEqual(['fault 1002'])
  })
})
