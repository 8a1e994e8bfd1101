import { basePath, type LiveEvent, livePaths, Welcome, type WelcomeView } from '@parley/protocol'
import { Heard } from './heard.ts'

export interface StreamRequest {
  readonly token: string
  readonly lastEventId?: string
  readonly held?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** A stream of Server-Sent Events by hand. */
export interface TestStream {
  readonly status: number
  readonly headers: Headers
  readonly events: readonly LiveEvent[]
  /** The welcome, if the stream began with one. */
  readonly welcome: WelcomeView | null
  /** The id of the last event. */
  readonly lastId: string
  /** Resolves when the server ends it. */
  readonly ended: Promise<void>
  /** Resolves with the first event, of those heard and those to come, that fits. */
  heard(fits: (event: LiveEvent) => boolean): Promise<LiveEvent>
  /** Cuts the connection. */
  cut(): void
}

/** Resolves when the first word of the stream is here: then nothing that happens is missed. */
export async function openStream(url: string, request: StreamRequest): Promise<TestStream> {
  const controller = new AbortController()
  const query = request.held === undefined ? '' : `?held=${encodeURIComponent(JSON.stringify(request.held))}`
  const response = await fetch(url + basePath + livePaths.stream + query, {
    headers: {
      authorization: `Bearer ${request.token}`,
      ...(request.lastEventId !== undefined && { 'last-event-id': request.lastEventId }),
      ...request.headers,
    },
    signal: controller.signal,
  })
  if (response.status !== 200) throw new Error(`no stream: ${response.status} ${await response.text()}`)
  const heard = new Heard()
  const seen: { welcome: WelcomeView | null; lastId: string } = { welcome: null, lastId: request.lastEventId ?? '' }
  const blocks = blocksOf(response)
  const take = ({ id, event, data }: Readonly<Record<string, string>>) => {
    seen.lastId = id ?? seen.lastId
    if (data === undefined) return
    if (event === 'welcome') seen.welcome = Welcome.parse(JSON.parse(data))
    else heard.take(JSON.parse(data) as LiveEvent)
  }
  const first = await blocks.next()
  if (first.done !== true) take(first.value)
  const read = async () => {
    for await (const block of blocks) take(block)
  }
  return {
    status: response.status,
    headers: response.headers,
    events: heard.events,
    get welcome() {
      return seen.welcome
    },
    get lastId() {
      return seen.lastId
    },
    ended: read().catch((error: unknown) => {
      if (!controller.signal.aborted) throw error
    }),
    heard: (fits) => heard.first(fits),
    cut: () => controller.abort(),
  }
}

/** What is between empty lines, by field; a comment has none. */
async function* blocksOf(response: Response): AsyncGenerator<Readonly<Record<string, string>>> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = block.split('\n').filter((line) => !line.startsWith(':'))
      yield Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
      )
    }
  }
}
