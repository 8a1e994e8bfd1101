import { describe, expect, it } from 'vitest'
import { createNavigation, type Trail } from './navigation.ts'

function memoryTrail(first: string) {
  const paths = [first]
  let at = 0
  let moved = () => {}
  const trail: Trail = {
    path: () => paths[at] ?? '/',
    push(path) {
      paths.splice(++at, paths.length, path)
    },
    replace(path) {
      paths[at] = path
    },
    before: () => paths[at - 1] ?? null,
    back() {
      at--
      moved()
    },
    forward() {
      at++
      moved()
    },
    hasAfter: () => at < paths.length - 1,
    listen(listener) {
      moved = listener
    },
  }
  return { trail, paths, back: trail.back }
}

describe('navigation', () => {
  it('starts where the address says', () => {
    const { trail } = memoryTrail('/settings/devices')
    expect(createNavigation(trail).getSnapshot()).toEqual({
      route: { at: 'settings', section: 'devices' },
      turn: 0,
    })
  })

  it('goes somewhere and back again, a turn each', () => {
    const { trail, back } = memoryTrail('/')
    const navigation = createNavigation(trail)
    navigation.go({ at: 'people', userId: null })
    expect(navigation.getSnapshot()).toEqual({ route: { at: 'people', userId: null }, turn: 1 })
    back()
    expect(navigation.getSnapshot()).toEqual({ route: { at: 'home' }, turn: 2 })
  })

  it('goes through its steps, where there are any', () => {
    const navigation = createNavigation(memoryTrail('/').trail)
    const ways = () => [navigation.steps.canGo('back'), navigation.steps.canGo('forward')]
    const atFirst = ways()
    navigation.go({ at: 'rooms' })
    const after = ways()
    navigation.steps.go('back')
    const back = [navigation.getSnapshot().route.at, ...ways()]
    navigation.steps.go('forward')

    expect([atFirst, after, back, navigation.getSnapshot().route.at]).toEqual([
      [false, false],
      [true, false],
      ['home', false, true],
      'rooms',
    ])
  })

  it('leaves no step behind when it replaces', () => {
    const { trail, paths } = memoryTrail('/settings')
    createNavigation(trail).replace({ at: 'sign-in', next: '/settings' })
    expect(paths).toEqual(['/sign-in?next=%2Fsettings'])
  })

  it('leaves to where the person came from', () => {
    const { trail, paths } = memoryTrail('/people')
    const navigation = createNavigation(trail)
    navigation.go({ at: 'people', userId: 'ada' })
    navigation.leave({ at: 'home' })
    expect(navigation.getSnapshot().route).toEqual({ at: 'people', userId: null })
    expect(paths).toEqual(['/people', '/people/ada'])
  })

  it('leaves to a place of the page when the person came from outside', () => {
    const { trail, paths } = memoryTrail('/people/ada')
    const navigation = createNavigation(trail)
    navigation.leave({ at: 'people', userId: null })
    expect(navigation.getSnapshot().route).toEqual({ at: 'people', userId: null })
    expect(paths).toEqual(['/people'])
  })

  it('steps out by going back to where the person came from', () => {
    const { trail, paths } = memoryTrail('/people')
    const navigation = createNavigation(trail)
    navigation.go({ at: 'people', userId: 'ada' })
    navigation.stepOut({ at: 'people', userId: null })
    navigation.go({ at: 'home' })
    expect(paths).toEqual(['/people', '/'])
  })

  it('steps out in place of where it is when the person came from somewhere else', () => {
    const { trail, paths } = memoryTrail('/inbox')
    const navigation = createNavigation(trail)
    navigation.go({ at: 'people', userId: 'ada' })
    navigation.stepOut({ at: 'people', userId: null })
    expect(navigation.getSnapshot().route).toEqual({ at: 'people', userId: null })
    expect(paths).toEqual(['/inbox', '/people'])
  })

  it('takes no turn to where it already is', () => {
    const { trail, paths } = memoryTrail('/people')
    const navigation = createNavigation(trail)
    navigation.go({ at: 'people', userId: null })
    expect(navigation.getSnapshot().turn).toBe(0)
    expect(paths).toEqual(['/people'])
  })
})
