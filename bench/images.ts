import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { WebSocket } from 'ws'
import { type Guest, helloOf, livePath, openPlace } from './place.ts'
import { type Bar, keep, median, percentile, rounded, showBars } from './report.ts'

/** How soon a photograph is seen by others, and what those who talk feel of twenty being made. */
const photographs = 20
const looks = 5
const perSecond = 25
const quietMs = 8_000

interface Heard {
  readonly ev: string
  readonly data: {
    readonly message?: {
      readonly content: string
      readonly files: readonly { readonly id: string; readonly status: string }[]
    }
    readonly file?: {
      readonly id: string
      readonly status: string
      readonly variants: { readonly medium?: { readonly url: string } }
    }
  }
}

/** About five megabytes of noise and shapes, as a telephone makes them: 12 megapixels, lying on its side. */
function photograph(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 120, sigma: 24 } as const
  return sharp({ create: { width: 4_032, height: 3_024, channels: 3, background: '#808080', noise } })
    .blur(0.6)
    .jpeg({ quality: 93 })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

async function listen(
  port: number,
  guest: Guest,
): Promise<{ socket: WebSocket; onEvent: (listener: (heard: Heard) => void) => () => void }> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${livePath}`)
  const listeners = new Set<(heard: Heard) => void>()
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const welcome = new Promise((resolve) => socket.once('message', resolve))
  socket.send(helloOf(guest))
  await welcome
  socket.on('message', (bytes: Buffer) => {
    const heard = JSON.parse(bytes.toString()) as Partial<Heard>
    if (heard.ev !== undefined) for (const listener of listeners) listener(heard as Heard)
  })
  return {
    socket,
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const place = await openPlace()
try {
  const [ada, bob] = await place.guests(2)
  if (ada === undefined || bob === undefined) throw new Error('two are needed to talk')
  const [roomId = ''] = await place.rooms([[ada, bob]])
  const { port } = place.server
  const [mouth, ears] = [await listen(port, ada), await listen(port, bob)]
  const at = (path: string) => `http://127.0.0.1:${port}${path}`
  const bearing = ({ token }: Guest) => ({ authorization: `Bearer ${token}` })

  const send = async (bytes: Buffer): Promise<string> => {
    const form = new FormData()
    form.append('file', new Blob([Uint8Array.from(bytes)]), 'a.jpg')
    const answer = await fetch(at('/api/v1/files'), { method: 'POST', headers: bearing(ada), body: form })
    if (!answer.ok) throw new Error(`the photograph was refused: ${answer.status} ${await answer.text()}`)
    const { files } = (await answer.json()) as { files: { id: string }[] }
    const [file] = files
    if (file === undefined) throw new Error('nothing became of the photograph')
    const body = JSON.stringify({ content: '', fileIds: [file.id] })
    const headers = { ...bearing(ada), 'content-type': 'application/json' }
    const said = await fetch(at(`/api/v1/rooms/${roomId}/messages`), { method: 'POST', headers, body })
    if (said.status !== 201) throw new Error(await said.text())
    return file.id
  }
  /** Resolves with the address of what is shown in the conversation, once others have been told of it. */
  const ready = new Map<string, (url: string) => void>()
  const shown = new Map<string, string>()
  ears.onEvent(({ data: { file } }) => {
    const url = file?.status === 'ready' ? file.variants.medium?.url : undefined
    if (file === undefined || url === undefined) return
    shown.set(file.id, url)
    ready.get(file.id)?.(url)
  })
  const whenShown = (id: string) => {
    const url = shown.get(id)
    return url === undefined ? new Promise<string>((resolve) => ready.set(id, resolve)) : Promise.resolve(url)
  }

  /** From the moment a message is due to the moment the other hears it, until `over`. */
  const talk = async (over: AbortSignal): Promise<number[]> => {
    const times: number[] = []
    const due = new Map<string, number>()
    const name = crypto.randomUUID()
    const stop = ears.onEvent(({ ev, data: { message } }) => {
      const since = ev === 'message.created' ? due.get(message?.content ?? '') : undefined
      if (since !== undefined) times.push(performance.now() - since)
    })
    const begin = performance.now()
    let said = 0
    for (; !over.aborted; said += 1) {
      const moment = begin + (said * 1_000) / perSecond
      await pause(Math.max(0, moment - performance.now()))
      const content = `${name} ${said}`
      due.set(content, moment)
      mouth.socket.send(JSON.stringify({ id: said + 1, op: 'messages.send', in: { roomId, content } }))
    }
    while (times.length < said) await pause(20)
    stop()
    return times
  }
  const figuresOf = (times: readonly number[]) => ({
    messages: times.length,
    medianMs: rounded(median(times)),
    p95Ms: rounded(percentile(times, 0.95)),
    p99Ms: rounded(percentile(times, 0.99)),
  })

  const bytes = await photograph()
  const seenMs: number[] = []
  for (let look = 0; look < looks; look += 1) {
    // A little different each time: the same bytes would be known already.
    const own = Buffer.concat([bytes, Buffer.from(`look ${look}`)])
    const begin = performance.now()
    const answer = await fetch(at(await whenShown(await send(own))), { headers: bearing(bob) })
    if ((await answer.arrayBuffer()).byteLength < 1_000) throw new Error('nothing was shown')
    seenMs.push(performance.now() - begin)
  }

  await talk(AbortSignal.timeout(2_000))
  const quiet = figuresOf(await talk(AbortSignal.timeout(quietMs)))
  const ids: string[] = []
  for (let sent = 0; sent < photographs; sent += 1) {
    ids.push(await send(Buffer.concat([bytes, Buffer.from(`sent ${sent}`)])))
  }
  const over = new AbortController()
  const begin = performance.now()
  const talking = talk(over.signal)
  const left = ids.filter((id) => !shown.has(id)).length
  await Promise.all(ids.map(whenShown))
  const madeMs = performance.now() - begin
  over.abort()
  const busy = figuresOf(await talking)

  console.table({ quiet, [`while ${left} photographs are made`]: busy })
  const seen = { medianMs: Math.round(median(seenMs)), worstMs: Math.round(Math.max(...seenMs)) }
  const ratio = rounded(busy.medianMs / quiet.medianMs)
  const tail = rounded(busy.p95Ms / quiet.p95Ms)
  const bars: Bar[] = [
    {
      bar: `a photograph of ${rounded(bytes.length / 2 ** 20, 1)} MB visible to others in under 2 s`,
      measured: `median ${seen.medianMs} ms, worst ${seen.worstMs} ms`,
      reached: seen.worstMs < 2_000,
    },
    {
      bar: 'messages while photographs are made: at most 1.5 times as long as in quiet',
      measured: `median ${ratio} times, p95 ${tail} times`,
      reached: left >= photographs / 2 ? ratio <= 1.5 && tail <= 1.5 : null,
    },
  ]
  showBars(bars)
  mouth.socket.close()
  ears.socket.close()
  keep('images', {
    photographBytes: bytes.length,
    seen,
    quiet,
    busy,
    photographs: left,
    madeMs: Math.round(madeMs),
    ratio,
    tail,
    bars,
  })
} finally {
  await place.close()
}
