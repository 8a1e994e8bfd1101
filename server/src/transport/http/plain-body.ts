import type { IncomingMessage } from 'node:http'
import type { IncomingFile } from '../../features/implement.ts'
import { drain } from './drain.ts'

/**
 * A body that is nothing but bytes, as it comes in. It ends where it ends or is cut off, or where nothing has come for
 * `idleMs`: whoever reads it keeps what has come.
 */
export async function* readPlainBody(request: IncomingMessage, idleMs: number): AsyncGenerator<IncomingFile> {
  yield { name: '', mime: '', bytes: untilCut(request, idleMs) }
}

async function* untilCut(request: IncomingMessage, idleMs: number): AsyncGenerator<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array> = request.iterator({ destroyOnReturn: false })
  try {
    for (;;) {
      // While nobody asks for more it is we who let the sender wait.
      const silence = setTimeout(() => request.destroy(), idleMs)
      const next = await pieces.next().catch(() => null)
      clearTimeout(silence)
      if (next === null || next.done === true) return
      yield next.value
    }
  } finally {
    await pieces.return?.()
    drain(request)
  }
}
