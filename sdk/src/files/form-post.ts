import { ParleyError } from '../errors.ts'
import { parseBody, refusalOf } from '../http.ts'

/** A form with files on its way. */
export interface FormPostOptions {
  readonly accessToken: string | null
  readonly signal: AbortSignal
  /** How much of the form has gone out, from 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Sends a form and answers with the parsed body of a success; everything else is a `ParleyError`. */
export type FormPost = (url: string, form: FormData, options: FormPostOptions) => Promise<unknown>

/** Nothing has moved for so long: whoever waits is told, instead of being left with a bar that stands still. */
const stallMs = 60_000

/** As browsers send a form, telling how far it has come. */
export function browserFormPost(url: string, form: FormData, options: FormPostOptions): Promise<unknown> {
  const { accessToken, onProgress, signal } = options
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let stalled: ReturnType<typeof setTimeout> | undefined
    const abort = () => request.abort()
    const end = (say: () => void) => {
      clearTimeout(stalled)
      signal.removeEventListener('abort', abort)
      say()
    }
    const fail = (reason: 'unreachable' | 'aborted' | 'timed_out') =>
      end(() => reject(ParleyError.unreachable(reason, null)))
    let why: 'aborted' | 'timed_out' = 'aborted'
    const moved = () => {
      clearTimeout(stalled)
      stalled = setTimeout(() => {
        why = 'timed_out'
        request.abort()
      }, stallMs)
    }
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      moved()
      onProgress(total === 0 ? 0 : loaded / total)
    })
    request.addEventListener('load', () =>
      end(() => {
        try {
          const body = parseBody(request.responseText)
          if (request.status >= 200 && request.status < 300) resolve(body)
          else reject(refusalOf(body))
        } catch (error) {
          reject(error instanceof Error ? error : ParleyError.unreachable('not_parley', error))
        }
      }),
    )
    request.addEventListener('error', () => fail('unreachable'))
    request.addEventListener('abort', () => fail(why))
    if (signal.aborted) return fail('aborted')
    signal.addEventListener('abort', abort)
    request.open('POST', url)
    request.setRequestHeader('accept', 'application/json')
    if (accessToken !== null) request.setRequestHeader('authorization', `Bearer ${accessToken}`)
    moved()
    request.send(form)
  })
}
