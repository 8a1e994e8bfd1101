import { createContext, use } from 'react'
import type { TimelineMachine } from './timeline-machine.ts'

export const MachineContext = createContext<TimelineMachine | null>(null)

export function useTimeline(): TimelineMachine {
  const machine = use(MachineContext)
  if (machine === null) throw new Error('This view stands outside of a timeline.')
  return machine
}
