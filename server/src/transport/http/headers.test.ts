import { expect, it } from 'vitest'
import { readS3Target } from '../../platform/storage/s3-target.ts'
import { pageContentPolicy } from './headers.ts'

it.each([
  ['of the place', null, ''],
  ['of the place', 's3://key:secret@s3.example.org/files', ''],
  ['of the place and its storage', 's3://key:secret@s3.example.org/files?links=direct', ' https://s3.example.org'],
])('a page may show pictures and films %s', (_where, url, more) => {
  const policy = pageContentPolicy({ STORAGE_URL: url === null ? null : readS3Target(url) })
  expect(policy).toContain(`img-src 'self' data: blob:${more};`)
  expect(policy).toContain(`media-src 'self' blob:${more};`)
  expect(policy).toContain("connect-src 'self';")
})
