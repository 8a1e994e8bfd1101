import { type OperationName, routeOf, routes } from '@parley/protocol/routes'
import { expect, it } from 'vitest'
import { findRoute } from './find-route.ts'

it('finds every operation as the table of routes has it', async () => {
  for (const name of Object.keys(routes) as OperationName[]) {
    expect(routeOf(name)).toMatchObject(await findRoute(name))
  }
})
