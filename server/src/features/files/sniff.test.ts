import { describe, expect, it } from 'vitest'
import { isShownInline } from '@parley/protocol'
import { isTaken } from './rules.ts'
import { sniff } from './sniff.ts'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
const text = (content: string) => Buffer.from(content)
/** As Windows writes text: two bytes a character, with a mark before it. */
const wide = (content: string) => Buffer.from(`\ufeff${content}`, 'utf16le')

describe('what a file is', () => {
  it.each([
    ['a picture', png, 'a.png', 'image/png', 'image/png'],
    ['a picture under another name', png, 'a.txt', 'text/plain', 'image/png'],
    ['a page under the name of a picture', text('<html><script>alert(1)</script>'), 'a.png', 'image/png', 'text/html'],
    ['a page after blanks', text('\n \t<!DOCTYPE HTML><p>'), 'a.txt', 'text/plain', 'text/html'],
    ['a page after a comment', text('<!-- x -->\n<body onload=alert(1)>'), 'a.txt', '', 'text/html'],
    ['a text that speaks of scripts', text('use <script>alert(1)</script>'), 'a.txt', '', 'text/plain'],
    ['a drawing that can run scripts', text('<svg xmlns="x"><script/></svg>'), 'a.png', 'image/png', 'image/svg+xml'],
    ['a drawing after a preamble', text('<?xml version="1.0"?><!-- x --><svg onload="x">'), 'a', '', 'image/svg+xml'],
    ['another XML', text('<?xml version="1.0"?><note/>'), 'a.xml', '', 'application/xml'],
    ['a text', text('Grüße'), 'a.txt', '', 'text/plain'],
    ['a text that claims to be a page', text('nothing'), 'a.html', 'text/html', 'text/plain'],
    ['a text as older programs write it', Buffer.from('Grüße,1', 'latin1'), 'a.csv', '', 'text/csv'],
    ['a text of Windows', wide('Grüße\r\n'), 'a.txt', 'text/plain', 'text/plain'],
    ['a table of Windows', wide('a\tb\r\n1\t2'), 'a.csv', '', 'text/csv'],
    ['a text of Windows cut within a letter', wide('a😀').subarray(0, 7), 'a.txt', '', 'text/plain'],
    ['a text of two bytes, the other way round', wide('Grüße').swap16(), 'a.txt', '', 'text/plain'],
    ['a page of Windows', wide('<html><script>alert(1)</script>'), 'a.txt', '', 'text/html'],
    ['sound that begins as a text of Windows', Buffer.from('fffe1000c0000001', 'hex'), 'a.mp1', '', 'audio/mpeg'],
    ['bytes that steer', Buffer.from([0x47, 0xfc, 0x02, 0x07]), 'a.txt', '', 'application/octet-stream'],
    ['an ending that every object has', text('a'), 'x.constructor', '', 'text/plain'],
    ['an ending that leads behind every object', text('a'), 'x.__proto__', '', 'text/plain'],
    ['a table', text('a,b\n1,2'), 'a.csv', '', 'text/csv'],
    ['a text cut within a letter', text('aé').subarray(0, 2), 'a.txt', '', 'text/plain'],
    ['a program', text('MZ\u0090\u0000\u0003'), 'a.png', 'image/png', 'application/x-msdownload'],
    ['anything else', Buffer.from([0, 1, 2, 3, 255]), 'a.png', 'image/png', 'application/octet-stream'],
    [
      'a recording of sound in a container of films',
      Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
      'a.webm',
      'audio/webm;codecs=opus',
      'audio/webm',
    ],
    [
      'a film in the same',
      Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
      'a.webm',
      'video/webm',
      'video/webm',
    ],
  ])('%s', async (_what, bytes, name, declared, wanted) => expect(await sniff(bytes, name, declared)).toBe(wanted))
})

it.each([
  ['image/png', true],
  ['video/mp4', true],
  ['audio/mpeg', true],
  ['text/plain', true],
  ['image/svg+xml', false],
  ['text/html', false],
  ['text/csv', false],
  ['application/pdf', false],
  ['application/octet-stream', false],
])('%s is shown by a browser: %s', (mime, wanted) => expect(isShownInline(mime)).toBe(wanted))

it.each([
  ['image/png', ['image/*'], true],
  ['image/png', ['image/jpeg'], false],
  ['imagery/png', ['image/*'], false],
  ['application/pdf', ['application/pdf'], true],
  ['application/octet-stream', ['*/*'], true],
  ['application/octet-stream', [], false],
])('%s is taken where %j are: %s', (mime, types, wanted) => expect(isTaken(mime, types)).toBe(wanted))
