import { describe, expect, it } from 'vitest'
import { createNavigation, type Trail } from './navigation.ts'

function memoryTrail(first: string) {
  const steps: { path: string; depth: number }[] = [{ path: first, depth: 0 }]
  let at = 0
  let moved = () => {}
  const add = (path: string, depth: number) => void steps.splice(++at, steps.length, { path, depth })
  const step = (by: number) => {
    at += by
    moved()
  }
  const path = () => steps[at]?.path ?? '/'
  const depth = () => steps[at]?.depth ?? 0
  const trail: Trail = {
    path,
    push: (next) => add(next, 0),
    replace(next) {
      steps[at] = { path: next, depth: 0 }
    },
    before: () => steps[at - 1 - depth()]?.path ?? null,
    back: () => step(-1),
    forward: () => step(1),
    hasAfter: () => at < steps.length - 1,
    listen(listener) {
      moved = listener
    },
    depth,
    above: (next) => add(path(), next),
    // As in a browser, where it takes a while.
    down: (by) => queueMicrotask(() => step(-by)),
  }
  return {
    trail,
    back: trail.back,
    get paths() {
      return steps.map((each) => each.path)
    },
    steps,
    isAt: () => at,
  }
}

/** Resolves once all that was to be done at once is done. */
const settled = () => new Promise((resolve) => void setImmediate(resolve))

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
    const memory = memoryTrail('/settings')
    const { trail } = memory
    createNavigation(trail).replace({ at: 'sign-in', next: '/settings' })
    expect(memory.paths).toEqual(['/sign-in?next=%2Fsettings'])
  })

  it('leaves to where the person came from', () => {
    const memory = memoryTrail('/people')
    const { trail } = memory
    const navigation = createNavigation(trail)
    navigation.go({ at: 'people', userId: 'ada' })
    navigation.leave({ at: 'home' })
    expect(navigation.getSnapshot().route).toEqual({ at: 'people', userId: null })
    expect(memory.paths).toEqual(['/people', '/people/ada'])
  })

  it('leaves to a place of the page when the person came from outside', () => {
    const memory = memoryTrail('/people/ada')
    const { trail } = memory
    const navigation = createNavigation(trail)
    navigation.leave({ at: 'people', userId: null })
    expect(navigation.getSnapshot().route).toEqual({ at: 'people', userId: null })
    expect(memory.paths).toEqual(['/people'])
  })

  it('steps out by going back to where the person came from', () => {
    const memory = memoryTrail('/people')
    const { trail } = memory
    const navigation = createNavigation(trail)
    navigation.go({ at: 'people', userId: 'ada' })
    navigation.stepOut({ at: 'people', userId: null })
    navigation.go({ at: 'home' })
    expect(memory.paths).toEqual(['/people', '/'])
  })

  it('steps out in place of where it is when the person came from somewhere else', () => {
    const memory = memoryTrail('/inbox')
    const { trail } = memory
    const navigation = createNavigation(trail)
    navigation.go({ at: 'people', userId: 'ada' })
    navigation.stepOut({ at: 'people', userId: null })
    expect(navigation.getSnapshot().route).toEqual({ at: 'people', userId: null })
    expect(memory.paths).toEqual(['/inbox', '/people'])
  })

  it('takes no turn to where it already is', () => {
    const memory = memoryTrail('/people')
    const { trail } = memory
    const navigation = createNavigation(trail)
    navigation.go({ at: 'people', userId: null })
    expect(navigation.getSnapshot().turn).toBe(0)
    expect(memory.paths).toEqual(['/people'])
  })

  it('closes what stands above the page by going back, the last first, and stays where it is', () => {
    const memory = memoryTrail('/rooms')
    const navigation = createNavigation(memory.trail)
    navigation.go({ at: 'people', userId: null })
    const closed: string[] = []
    navigation.layer(() => closed.push('sheet'))
    navigation.layer(() => closed.push('question'))

    memory.back()
    const first = [...closed]
    memory.back()

    expect([first, closed]).toEqual([['question'], ['question', 'sheet']])
    expect(navigation.getSnapshot()).toEqual({ route: { at: 'people', userId: null }, turn: 1 })
    memory.back()
    expect(navigation.getSnapshot().route).toEqual({ at: 'rooms' })
  })

  it('keeps one step for all that opens and closes, and bounces off the one that is left ahead', async () => {
    const memory = memoryTrail('/people')
    const navigation = createNavigation(memory.trail)
    for (let turn = 0; turn < 3; turn += 1) {
      const close = navigation.layer(() => {})
      expect(memory.isAt()).toBe(1)
      close()
      await settled()
      expect(memory.isAt()).toBe(0)
    }
    expect(memory.steps.length).toBe(2)

    memory.trail.forward()
    await settled()

    expect(memory.isAt()).toBe(0)
    expect(navigation.getSnapshot().turn).toBe(0)
  })

  it('leads elsewhere from what stands above the page without leaving a step of it', async () => {
    const memory = memoryTrail('/people')
    const navigation = createNavigation(memory.trail)
    const close = navigation.layer(() => {})
    navigation.go({ at: 'rooms' })
    close()
    await settled()

    expect(memory.steps).toEqual([
      { path: '/people', depth: 0 },
      { path: '/rooms', depth: 0 },
    ])
    expect(navigation.getSnapshot()).toEqual({ route: { at: 'rooms' }, turn: 1 })
  })

  it('goes back from the step of a layer that was there before the page was loaded anew', async () => {
    const memory = memoryTrail('/people')
    memory.trail.above(1)
    createNavigation(memory.trail)
    await settled()
    expect(memory.isAt()).toBe(0)
  })
})
