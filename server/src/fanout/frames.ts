import type { CloseReason, PassingEvent } from '@parley/protocol'

/** Something to be told: made once, however many hear it, and in whatever way they do. */
export class Frame {
  readonly text: string
  #bytes: Buffer | null = null

  constructor(text: string) {
    this.text = text
  }

  /** As the bytes of one WebSocket frame, made when the first socket wants them. */
  get bytes(): Buffer {
    return (this.#bytes ??= textFrame(this.text))
  }
}

/** A text of the live protocol as the bytes of one WebSocket frame. Made once, it is written to any number of sockets. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = 0x81
  if (head === 2) frame[1] = length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(text, head)
  return frame
}

/** Something of this room was missed: pull. A revision of 0 says nothing of how far it has come. */
export function gapFrame(roomId: string, rev = 0): Frame {
  return passing({ ev: 'gap', room: roomId, data: { roomId, rev } })
}

/** Something of one's own was missed, or may have been. A revision of 0 says nothing of how far it has come. */
export function ownFrame(own = 0): Frame {
  return passing({ ev: 'own.moved', data: { own } })
}

/** What tells a client that it missed something of a room, or, without one, of its own. */
export function missedFrame(roomId: string | null): Frame {
  return roomId === null ? ownFrame() : gapFrame(roomId)
}

export function byeFrame(reason: CloseReason, reconnectInMs: number): Frame {
  return passing({ ev: 'bye', data: { reason, reconnectInMs } })
}

function passing(event: PassingEvent): Frame {
  return new Frame(JSON.stringify(event))
}
