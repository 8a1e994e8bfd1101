import { basePath, filesUpload, type OperationName, routeOf } from '@parley/protocol'

/** Calls operations of a place over HTTP, as any client does. */
export interface CallPlace {
  (name: OperationName, input: Readonly<Record<string, unknown>>, token?: string): Promise<unknown>
  /** Brings a file and answers with its id. */
  bring(file: { readonly name: string; readonly bytes: Blob; readonly token: string }): Promise<string>
}

export function placeCaller(url: string): CallPlace {
  async function ask(name: OperationName, path: string, init: RequestInit, token?: string): Promise<unknown> {
    const headers = new Headers(init.headers)
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    const answer = await fetch(url + basePath + path, { ...init, headers })
    if (!answer.ok) throw new Error(`${name} was refused: ${await answer.text()}`)
    return answer.status === 204 ? null : await answer.json()
  }
  async function call(name: OperationName, input: Readonly<Record<string, unknown>>, token?: string): Promise<unknown> {
    const { method, path } = routeOf(name)
    const rest = { ...input }
    const filled = path.replace(/\{(\w+)\}/g, (_, field: string) => {
      const value = String(rest[field])
      delete rest[field]
      return encodeURIComponent(value)
    })
    const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(rest) }
    return await ask(name, filled, init, token)
  }
  const bring: CallPlace['bring'] = async ({ name, bytes, token }) => {
    const form = new FormData()
    form.append('file', bytes, name)
    const { method, path } = routeOf('files.upload')
    const { files } = filesUpload.output.parse(await ask('files.upload', path, { method, body: form }, token))
    const [file] = files
    if (file === undefined) throw new Error(`Nothing became of ${name}.`)
    return file.id
  }
  return Object.assign(call, { bring })
}
