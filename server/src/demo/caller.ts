import { basePath, type OperationName, routes } from '@parley/protocol'

/** Calls operations of a place over HTTP, as any client does. */
export type CallPlace = (
  name: OperationName,
  input: Readonly<Record<string, unknown>>,
  token?: string,
) => Promise<unknown>

export function placeCaller(url: string): CallPlace {
  return async (name, input, token) => {
    const [method = '', path = ''] = routes[name].split(' ')
    const rest = { ...input }
    const filled = path.replace(/\{(\w+)\}/g, (_, field: string) => {
      const value = String(rest[field])
      delete rest[field]
      return encodeURIComponent(value)
    })
    const answer = await fetch(url + basePath + filled, {
      method,
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(rest),
    })
    if (!answer.ok) throw new Error(`${name} was refused: ${await answer.text()}`)
    return answer.status === 204 ? null : await answer.json()
  }
}
