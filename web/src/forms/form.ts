import { createCell, ParleyError, type Watchable } from '@parley/sdk'

export type Problems<V> = { readonly [F in keyof V]?: string }

interface FormState<V> {
  readonly values: V
  /** What is wrong with which field, as far as the person should be told by now. */
  readonly problems: Problems<V>
  /** Why the last sending failed, if no change has been tried since. */
  readonly failure: unknown
  /** Before when the server does not want to hear of it again; null when it did not say. */
  readonly retryAt: number | null
  readonly phase: 'editing' | 'sending'
  /** Counts sendings that failed or were held back; views move the focus when it changes. */
  readonly setbacks: number
  /** Whether anything differs from what was last saved. */
  readonly dirty: boolean
}

export interface Form<V> extends Watchable<FormState<V>> {
  change<F extends keyof V>(field: F, value: V[F]): void
  /** The person has left the field: from now on they are told what is wrong with what they wrote there. */
  leave(field: keyof V): void
  /** Sends unless something is wrong or a sending is under way. Never loses what was typed. */
  submit(): Promise<void>
  /** Starts over from values that count as saved. */
  reset(values: V): void
}

export interface FormPlan<V> {
  readonly initial: V
  readonly check: (values: V) => Problems<V>
  /** Answers with the values that count as saved from then on. */
  readonly send: (values: V) => Promise<V>
  /** What a failed sending says about single fields. */
  readonly explain: (error: unknown) => Problems<V>
  readonly now: () => number
}

/** The state of one form, outside of any view, so that it can outlive it. */
export function createForm<V extends object>({ initial, check, send, explain, now }: FormPlan<V>): Form<V> {
  let saved = initial
  let left = new Set<keyof V>()
  /** What the server said about fields, each until that field changes. */
  let refused: Problems<V> = {}
  let tellAll = false
  const cell = createCell<FormState<V>>({
    values: initial,
    problems: {},
    failure: null,
    retryAt: null,
    phase: 'editing',
    setbacks: 0,
    dirty: false,
  })

  function visibleProblems(values: V): Problems<V> {
    const found = check(values)
    // Whoever has written nothing is not reproached for walking by, nor is what they are about to press pushed away.
    const isTold = (field: keyof V) => tellAll || (left.has(field) && values[field] !== saved[field])
    const told = (Object.keys(found) as (keyof V)[]).filter(isTold)
    return { ...Object.fromEntries(told.map((field) => [field, found[field]])), ...refused }
  }

  function show(patch: Partial<FormState<V>>): void {
    const next = { ...cell.getSnapshot(), ...patch }
    cell.set({ ...next, problems: visibleProblems(next.values), dirty: differs(next.values, saved) })
  }

  function setBack(failure: unknown): void {
    const waitMs = failure instanceof ParleyError ? failure.retryAfterMs : null
    const retryAt = waitMs === null ? null : now() + waitMs
    show({ failure, retryAt, phase: 'editing', setbacks: cell.getSnapshot().setbacks + 1 })
  }

  return {
    getSnapshot: cell.getSnapshot,
    subscribe: cell.subscribe,
    change(field, value) {
      refused = without(refused, field)
      show({ values: { ...cell.getSnapshot().values, [field]: value } })
    },
    leave(field) {
      left.add(field)
      show({})
    },
    async submit() {
      const { values, phase } = cell.getSnapshot()
      if (phase === 'sending') return
      tellAll = true
      if (Object.keys({ ...check(values), ...refused }).length > 0) return setBack(null)
      show({ phase: 'sending', failure: null, retryAt: null })
      try {
        saved = await send(values)
        ;[left, tellAll] = [new Set(), false]
        const current = cell.getSnapshot().values
        show({ phase: 'editing', values: current === values ? saved : current })
      } catch (error) {
        refused = explain(error)
        setBack(error)
      }
    },
    reset(values) {
      ;[saved, left, refused, tellAll] = [values, new Set(), {}, false]
      show({ values, failure: null, retryAt: null })
    },
  }
}

function without<V>(problems: Problems<V>, field: keyof V): Problems<V> {
  const { [field]: _, ...others } = problems
  return others as Problems<V>
}

function differs<V extends object>(one: V, other: V): boolean {
  return (Object.keys(one) as (keyof V)[]).some((field) => one[field] !== other[field])
}
