import { describe, expect, it } from 'vitest'
import { admit, type Visitor } from './admission.ts'
import { formatPath, parsePath } from './routes.ts'

const table: readonly (readonly [visitor: Visitor, asked: string, gets: string])[] = [
  ['nobody', '/', '/sign-in'],
  ['nobody', '/settings/devices', '/sign-in?next=%2Fsettings%2Fdevices'],
  ['nobody', '/upgrade', '/sign-in'],
  ['nobody', '/sign-in?next=%2Fpeople', '/sign-in?next=%2Fpeople'],
  ['nobody', '/register', '/register'],
  ['nobody', '/invite/a1B2', '/invite/a1B2'],
  ['nobody', '/r/harbour/018f-hello', '/sign-in?next=%2Fr%2Fharbour%2F018f-hello'],
  ['account', '/sign-in?next=%2Fr%2Fharbour%2F018f-hello', '/r/harbour/018f-hello'],
  ['guest', '/sign-in?next=%2Finvite%2Fa1B2', '/invite/a1B2'],
  ['nobody', '/nowhere', '/nowhere'],
  ['account', '/', '/'],
  ['account', '/sign-in', '/'],
  ['account', '/sign-in?next=%2Fsettings%2Fdevices', '/settings/devices'],
  ['account', '/sign-in?next=%2Fsign-in', '/'],
  ['account', '/sign-in?next=https%3A%2F%2Fevil.example', '/'],
  ['account', '/register?next=%2Fpeople', '/people'],
  ['account', '/upgrade', '/'],
  ['guest', '/people', '/people'],
  ['guest', '/upgrade', '/upgrade'],
  ['guest', '/register', '/upgrade'],
  ['guest', '/sign-in?next=%2Fpeople', '/people'],
]

describe('admission', () => {
  it.each(table)('of %s to %s leads to %s', (visitor, asked, gets) => {
    expect(formatPath(admit(parsePath(asked), visitor, false))).toBe(gets)
  })

  it.each([
    ['/', '/register'],
    ['/sign-in', '/register'],
    ['/settings/profile', '/register?next=%2Fsettings%2Fprofile'],
    ['/invite/a1B2', '/register?next=%2Finvite%2Fa1B2'],
  ])('to %s leads to setting the place up when nobody has an account yet', (asked, gets) => {
    expect(formatPath(admit(parsePath(asked), 'nobody', true))).toBe(gets)
  })
})
