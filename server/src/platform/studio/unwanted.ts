import type { Unfit } from './order.ts'

/** The material is not taken, and trying again would not change that. */
export class Unwanted extends Error {
  override readonly name = 'Unwanted'
  readonly why: Unfit

  constructor(why: Unfit, cause?: unknown) {
    super(why, { cause })
    this.why = why
  }
}
