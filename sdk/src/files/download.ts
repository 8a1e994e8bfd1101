import type { OperationName } from '@parley/protocol/wire'
import { ParleyError } from '../errors.ts'
import { findRoute } from '../find-route.ts'
import { answerOf, encodeCall } from '../http.ts'

interface Calling {
  readonly options: { readonly origin: string; readonly fetch: typeof fetch }
  withToken<T>(send: (token: string | null) => Promise<T>): Promise<T>
}

/** Fetches what an operation answers in bytes, however long that takes. */
export async function download(name: OperationName, input: Record<string, unknown>, caller: Calling): Promise<Blob> {
  const { origin, fetch } = caller.options
  const { method, url } = encodeCall(origin, await findRoute(name), input)
  return await caller.withToken(async (token) => {
    try {
      const response = await fetch(url, {
        method,
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
        credentials: 'same-origin',
      })
      // A refusal says in JSON what it is.
      if (!response.ok) answerOf({ isOk: false, text: await response.text() })
      return await response.blob()
    } catch (error) {
      throw error instanceof ParleyError ? error : ParleyError.unreachable('unreachable', error)
    }
  })
}
