import { expect, it } from 'vitest'
import { readS3Target } from './s3-target.ts'

const usual = {
  endpoint: 'https://s3.example.org',
  region: 'us-east-1',
  bucket: 'files',
  prefix: '',
  accessKeyId: 'key',
  secretAccessKey: 'secret',
  isDirect: false,
}

it.each([
  ['s3://key:secret@s3.example.org/files', usual],
  ['s3://key:secret@s3.example.org/files/?region=eu-central-1', { ...usual, region: 'eu-central-1' }],
  ['s3://key:secret@localhost:9000/files?tls=off', { ...usual, endpoint: 'http://localhost:9000' }],
  ['s3://key:secret@s3.example.org/files/chat/one', { ...usual, prefix: 'chat/one/' }],
  ['s3://key:secret@s3.example.org/files?links=direct', { ...usual, isDirect: true }],
  ['s3://a%3Ab:c%2Fd%2Be@s3.example.org/files', { ...usual, accessKeyId: 'a:b', secretAccessKey: 'c/d+e' }],
  ['https://key:secret@s3.example.org/files', null],
  ['s3://s3.example.org/files', null],
  ['s3://key@s3.example.org/files', null],
  ['s3://key:secret@s3.example.org', null],
  ['s3://key:secret@s3.example.org/UPPER', null],
  ['s3://key:secret@s3.example.org/files?tls=maybe', null],
  ['s3://key:secret@s3.example.org/files?regoin=x', null],
  ['s3://key:%zz@s3.example.org/files', null],
  ['nonsense', null],
])('%s', (text, wanted) => expect(readS3Target(text)).toEqual(wanted))
