import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What RFC 6455 puts behind the key of the client. */
const lawfulWords = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const lawfulKey = /^[+/\dA-Za-z]{22}==$/
const protocolName = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/

/** Whether this is how a WebSocket begins. A body would be taken for frames. */
export function isProper({ httpVersion, headers }: IncomingMessage): boolean {
  const hasBody = (headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined
  return (
    httpVersion === '1.1' &&
    headers.host !== undefined &&
    !hasBody &&
    headers.upgrade?.toLowerCase() === 'websocket' &&
    headers['sec-websocket-version'] === '13' &&
    lawfulKey.test(headers['sec-websocket-key'] ?? '') &&
    areProtocols(headers['sec-websocket-protocol'])
  )
}

/** Each may be named once. None is spoken here but our own, which has no name. */
function areProtocols(offered: string | undefined): boolean {
  if (offered === undefined) return true
  const names = offered.split(',').map((name) => name.trim())
  return names.every((name) => protocolName.test(name)) && new Set(names).size === names.length
}

/** The answer that opens it. Extensions are not taken, whatever was offered. */
export function acceptance({ headers }: IncomingMessage): string {
  const accept = createHash('sha1').update(`${headers['sec-websocket-key']}${lawfulWords}`).digest('base64')
  return (
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
    `Sec-WebSocket-Accept: ${accept}\r\n\r\n`
  )
}
