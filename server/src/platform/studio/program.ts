import { makeAudio, makeVideo } from './film.ts'
import { makeImage, prepareImages } from './image.ts'
import { isAboutRoom } from './no-room.ts'
import type { Delivery, Made, Material, Order, Outcome } from './order.ts'
import { makePdf } from './pdf.ts'
import { Unwanted } from './unwanted.ts'

/** The other process: it reads what strangers sent, so it has no secrets, no database and little memory. */

const makers: { readonly [M in Material]: (order: Order) => Promise<Made> } = {
  image: makeImage,
  video: makeVideo,
  audio: makeAudio,
  pdf: makePdf,
}

async function carryOut(order: Order): Promise<Outcome> {
  try {
    return { is: 'made', ...(await makers[order.material](order)) }
  } catch (error) {
    if (error instanceof Unwanted) return { is: 'unfit', why: error.why }
    if (isAboutRoom(error)) return { is: 'no_room' }
    return { is: 'failed', error: error instanceof Error ? error.message : String(error) }
  }
}

prepareImages()
// Whoever asked is gone: what is under way is of no use, the tools it started included.
process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'))
process.on('message', (order: Order) => {
  void carryOut(order).then((outcome) => process.send?.({ id: order.id, outcome } satisfies Delivery))
})
process.send?.({ id: 0, outcome: { is: 'failed', error: '' } } satisfies Delivery)
