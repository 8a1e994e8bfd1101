import { BlockList, isIP } from 'node:net'

/** Whether a connection to an address may be made for somebody who is not trusted. */
export type AddressPolicy = (address: string) => boolean

/** Everything that is not the public internet: registered at IANA as special, and what leads from IPv6 into IPv4. */
const closed: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Metadata of cloud machines, among others.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // A metadata service of one provider that looks public.
  ['168.63.129.16', 32],
  ['100.100.100.200', 32],
]

/** Of IPv6 only what is handed out to the public, and of that not what carries another address or is special. */
const closedInside6: readonly (readonly [network: string, bits: number])[] = [
  // Teredo, ORCHID, benchmarking and the like.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4.
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
]

function listOf(networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const blocked = new BlockList()
  for (const [network, bits] of networks) blocked.addSubnet(network, bits, family)
  return blocked
}

const blocked4 = listOf(closed, 'ipv4')
const blocked6 = listOf(closedInside6, 'ipv6')
const public6 = listOf([['2000::', 3]], 'ipv6')

/** Only the public internet. What is no address, carries a zone, or stands for an IPv4 address in IPv6 is not part of it. */
export const publicOnly: AddressPolicy = (address) => {
  const family = isIP(address)
  if (family === 4) return !blocked4.check(address, 'ipv4')
  if (family !== 6 || address.includes('%')) return false
  return public6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6')
}
