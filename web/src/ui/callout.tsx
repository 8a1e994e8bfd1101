import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'

const looks = {
  note: { box: 'bg-accent-soft text-on-accent-soft', Icon: Info },
  problem: { box: 'bg-danger-soft text-on-danger-soft', Icon: CircleAlert },
  good: { box: 'bg-good-soft text-on-good-soft', Icon: CircleCheck },
}

export interface CalloutProps {
  readonly kind: keyof typeof looks
  readonly children: ReactNode
}

export function Callout({ kind, children }: CalloutProps) {
  const { box, Icon } = looks[kind]
  return (
    <div className={`flex items-start gap-3 rounded-md border border-current/25 px-4 py-3 ${box}`}>
      <Icon aria-hidden className="mt-0.5 size-5" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
