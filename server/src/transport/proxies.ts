import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

const loopback = ['127.0.0.0/8', '::1/128']

/** Whether the word of whoever has this address is taken for where a call comes from. */
export type TrustsProxy = (address: string) => boolean

/** `entries` are addresses, networks or `loopback`, as the settings have checked them. */
export function trustsProxies(entries: readonly string[]): TrustsProxy {
  const known = new BlockList()
  for (const entry of entries.flatMap((each) => (each === 'loopback' ? loopback : each))) {
    const [address = '', bits] = entry.split('/')
    const family = familyOf(address)
    known.addSubnet(address, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family)
  }
  return (address) => isIP(address) !== 0 && known.check(address, familyOf(address))
}

/** Where a request comes from: behind proxies that are trusted, the first address that is not one of them. */
export function callerAddress({ socket, headers }: IncomingMessage, trusts: TrustsProxy): string {
  const forwarded = headers['x-forwarded-for'] ?? ''
  const hops = String(forwarded)
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '')
  let address = socket.remoteAddress ?? ''
  while (trusts(address)) {
    const before = hops.pop()
    if (before === undefined) break
    address = before
  }
  return address
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
