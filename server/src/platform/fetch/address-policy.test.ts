import { describe, expect, it } from 'vitest'
import { publicOnly } from './address-policy.ts'

describe('the public internet', () => {
  it.each([
    '1.1.1.1',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '223.255.255.255',
    '2606:2800:220:1::1',
    '2a00:1450:4001::71',
  ])('holds %s', (address) => {
    expect(publicOnly(address)).toBe(true)
  })

  it.each([
    ['127.0.0.1', 'this machine'],
    ['127.255.255.254', 'this machine'],
    ['0.0.0.0', 'this machine'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'metadata'],
    ['168.63.129.16', 'metadata of one provider'],
    ['100.100.100.200', 'metadata of another'],
    ['100.64.0.1', 'behind a carrier'],
    ['192.0.0.192', 'special'],
    ['192.88.99.1', '6to4 relays'],
    ['198.18.0.1', 'benchmarks'],
    ['203.0.113.7', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['240.0.0.1', 'reserved'],
    ['::1', 'this machine'],
    ['::', 'nowhere'],
    ['::ffff:10.0.0.1', 'private, mapped'],
    ['::ffff:93.184.216.34', 'public, mapped: nothing honest is named so'],
    ['::ffff:7f00:1', 'this machine, mapped'],
    ['::127.0.0.1', 'compatible'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['64:ff9b:1::a00:1', 'NAT64, local'],
    ['2002:7f00:1::', '6to4'],
    ['2001:0:4136:e378::1', 'Teredo'],
    ['2001:db8::1', 'documentation'],
    ['3fff::1', 'documentation'],
    ['fc00::1', 'private'],
    ['fd00:ec2::254', 'metadata'],
    ['fe80::1', 'link'],
    ['fe80::1%eth0', 'link with a zone'],
    ['2606:2800::1%eth0', 'public with a zone'],
    ['fec0::1', 'site'],
    ['ff02::1', 'multicast'],
    ['5f00::1', 'segment routing'],
    ['127.1', 'no address as it is'],
    ['0x7f000001', 'no address as it is'],
    ['2130706433', 'no address as it is'],
    ['', 'nothing'],
    ['localhost', 'a name'],
  ])('does not hold %s: %s', (address) => {
    expect(publicOnly(address)).toBe(false)
  })
})
