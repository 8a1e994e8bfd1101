import { accounts } from './accounts/index.ts'
import type { Implementation } from './implement.ts'
import { people } from './people/index.ts'
import { place } from './place/index.ts'
import { preferences } from './preferences/index.ts'
import { sessions } from './sessions/index.ts'

/** Everything the product can do. */
export const features: readonly Implementation[] = [...place, ...accounts, ...sessions, ...people, ...preferences]
