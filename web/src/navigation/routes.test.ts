import { describe, expect, it } from 'vitest'
import { adminSections, formatPath, ownPath, parsePath, type Route, settingsSections } from './routes.ts'

const table: readonly (readonly [path: string, route: Route])[] = [
  ['/', { at: 'home' }],
  ['/inbox', { at: 'inbox', tab: 'unread' }],
  ['/inbox/mentions', { at: 'inbox', tab: 'mentions' }],
  ['/inbox/saved', { at: 'inbox', tab: 'saved' }],
  ['/inbox/sent', { at: 'unknown', path: '/inbox/sent' }],
  ['/rooms', { at: 'rooms' }],
  ['/rooms/new', { at: 'new-room' }],
  ['/r/harbour', { at: 'room', room: 'harbour', message: null, panel: null }],
  ['/r/harbour/018f-hello', { at: 'room', room: 'harbour', message: '018f-hello', panel: null }],
  ['/r/harbour?panel=members', { at: 'room', room: 'harbour', message: null, panel: 'members' }],
  ['/r/harbour/018f-hello?panel=pins', { at: 'room', room: 'harbour', message: '018f-hello', panel: 'pins' }],
  ['/invite/a1B2', { at: 'invite', code: 'a1B2' }],
  ['/people', { at: 'people', userId: null }],
  ['/people/018f-ada', { at: 'people', userId: '018f-ada' }],
  ['/contacts', { at: 'contacts', tab: 'all', userId: null }],
  ['/contacts/requests', { at: 'contacts', tab: 'requests', userId: null }],
  ['/contacts/blocked/018f-ada', { at: 'contacts', tab: 'blocked', userId: '018f-ada' }],
  ['/contacts/all/018f-ada', { at: 'contacts', tab: 'all', userId: '018f-ada' }],
  ['/contacts/enemies', { at: 'unknown', path: '/contacts/enemies' }],
  ['/contacts/all/018f-ada/more', { at: 'unknown', path: '/contacts/all/018f-ada/more' }],
  ['/settings', { at: 'settings', section: null }],
  ...settingsSections.map((section) => [`/settings/${section}`, { at: 'settings', section }] as const),
  ['/admin', { at: 'admin', section: null, id: null }],
  ...adminSections.map((section) => [`/admin/${section}`, { at: 'admin', section, id: null }] as const),
  ['/admin/audit/018f-ada', { at: 'admin', section: 'audit', id: '018f-ada' }],
  ['/admin/cellar', { at: 'unknown', path: '/admin/cellar' }],
  ['/sign-in', { at: 'sign-in', next: null }],
  ['/sign-in?next=%2Fsettings%2Fdevices', { at: 'sign-in', next: '/settings/devices' }],
  ['/register', { at: 'register', next: null }],
  ['/register?next=%2Fpeople%3Fq%3Da', { at: 'register', next: '/people?q=a' }],
  ['/register?invite=a1B2', { at: 'register', next: null, invite: 'a1B2' }],
  ['/reset/a1B2', { at: 'reset', code: 'a1B2' }],
  ['/upgrade', { at: 'upgrade' }],
  ['/nowhere', { at: 'unknown', path: '/nowhere' }],
  ['/settings/nothing', { at: 'unknown', path: '/settings/nothing' }],
  ['/people/a/b', { at: 'unknown', path: '/people/a/b' }],
]

describe('a path and its route', () => {
  it.each(table)('%s is read', (path, route) => {
    expect(parsePath(path)).toEqual(route)
  })

  it.each(table)('%s is written back', (path, route) => {
    expect(formatPath(route)).toBe(path)
  })

  it.each([
    ['/people/', { at: 'people', userId: null }],
    ['/r/harbour?panel=cellar', { at: 'room', room: 'harbour', message: null, panel: null }],
    ['/settings/devices/?x=1', { at: 'settings', section: 'devices' }],
  ])('%s is read kindly', (path, route) => {
    expect(parsePath(path)).toEqual(route)
  })
})

describe('a path to follow after signing in', () => {
  it.each([
    ['/settings/devices', '/settings/devices'],
    ['/people?q=ada', '/people?q=ada'],
    ['/a/../people', '/people'],
  ])('%s is our own', (path, own) => {
    expect(ownPath(path)).toBe(own)
  })

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example',
    'javascript:alert(1)',
    'settings',
    '',
  ])('%j leads elsewhere', (path) => {
    expect(ownPath(path)).toBe(null)
  })

  it('is dropped from the address of the sign-in page when it leads elsewhere', () => {
    expect(parsePath('/sign-in?next=https%3A%2F%2Fevil.example')).toEqual({ at: 'sign-in', next: null })
  })
})
