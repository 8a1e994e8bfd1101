import { basePath, type ErrorBody, type Route } from '@parley/protocol/wire'
import { ParleyError } from './errors.ts'

/** A call as it goes over HTTP. */
export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly body: string | null
}

/** Spreads one input over path, query and body, as the operation's route says. */
export function encodeCall(
  origin: string,
  route: Pick<Route, 'method' | 'path' | 'rest'>,
  input: Readonly<Record<string, unknown>>,
): HttpRequest {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined))
  const path = route.path.replace(/\{(\w+)\}/g, (_, param: string) => {
    const value = rest.get(param)
    rest.delete(param)
    return encodeURIComponent(String(value))
  })
  const url = origin + basePath + path
  if (route.rest === 'body') return { method: route.method, url, body: JSON.stringify(Object.fromEntries(rest)) }
  const query = new URLSearchParams()
  for (const [field, value] of rest) {
    for (const item of Array.isArray(value) ? value : [value]) query.append(field, String(item))
  }
  return { method: route.method, url: query.size === 0 ? url : `${url}?${query}`, body: null }
}

/** How to send one. */
export interface HttpOptions {
  readonly fetch: typeof fetch
  readonly timeoutMs: number
  readonly accessToken: string | null
  readonly signal: AbortSignal | undefined
}

/** Sends one call and answers with its parsed body, null when it is empty; everything else is a `ParleyError`. */
export async function sendHttp(request: HttpRequest, options: HttpOptions): Promise<unknown> {
  // Whoever gave it up while it was being prepared gave up all of it.
  if (options.signal?.aborted) throw ParleyError.unreachable('aborted', options.signal.reason)
  const timeout = AbortSignal.timeout(options.timeoutMs)
  const headers: Record<string, string> = { accept: 'application/json' }
  if (request.body !== null) headers['content-type'] = 'application/json'
  if (options.accessToken !== null) headers['authorization'] = `Bearer ${options.accessToken}`
  try {
    const response = await options.fetch(request.url, {
      method: request.method,
      headers,
      body: request.body,
      credentials: 'same-origin',
      signal: options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]),
    })
    return response.status === 204 ? null : answerOf({ isOk: response.ok, text: await response.text() })
  } catch (error) {
    if (error instanceof ParleyError) throw error
    if (options.signal?.aborted) throw ParleyError.unreachable('aborted', error)
    throw ParleyError.unreachable(timeout.aborted ? 'timed_out' : 'unreachable', error)
  }
}

/** An answer that says something, as it came. */
export interface RawAnswer {
  readonly isOk: boolean
  readonly text: string
}

/** What it says; a refusal is thrown. */
export function answerOf({ isOk, text }: RawAnswer): unknown {
  // A head that was cut on its way is an empty answer to browsers, and "200" where not even that much came.
  if (text === '') throw ParleyError.unreachable('unreachable', null)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch (error) {
    throw ParleyError.unreachable('not_parley', error)
  }
  if (!isOk) throw refusalOf(body)
  return body
}

/** The refusal that a body carries; whoever else answers is not Parley. */
export function refusalOf(body: unknown): ParleyError {
  const isRefusal = typeof body === 'object' && body !== null && 'error' in body
  return isRefusal ? ParleyError.fromBody(body as ErrorBody) : ParleyError.unreachable('not_parley', body)
}
