import { type Answer, basePath, routeOf } from '@parley/protocol/wire'
import { ParleyError } from '../errors.ts'
import { sendHttp } from '../http.ts'
import { browserFormPost } from './form-post.ts'
import type { SendFile } from './uploads.ts'

interface SendFilePorts {
  readonly origin: string
  readonly fetch: typeof fetch
  /** Sends something with a token, and once more with a new one where the place did not take it. */
  readonly signedIn: (send: (accessToken: string | null) => Promise<unknown>) => Promise<unknown>
}

/** Brings one file to the place. Only browsers can tell meanwhile how far it has come. */
export function sendFileWith({ origin, fetch, signedIn }: SendFilePorts): SendFile {
  const url = origin + basePath + routeOf('files.upload').path
  return async (bytes, name, { signal, onProgress }) => {
    const answer = await signedIn((accessToken) => {
      const body = new FormData()
      body.append('file', bytes, name)
      if (typeof XMLHttpRequest !== 'undefined') return browserFormPost(url, body, { accessToken, signal, onProgress })
      return sendHttp({ method: 'POST', url, body }, { fetch, timeoutMs: null, accessToken, signal })
    })
    const [file] = (answer as Answer<'files.upload'>).files
    if (file === undefined) throw ParleyError.unreachable('not_parley', answer)
    return file
  }
}
