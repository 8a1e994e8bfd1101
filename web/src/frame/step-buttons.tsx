import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useAllWords, usePage, useWatch } from '../app/page-context.ts'
import type { Way } from '../navigation/navigation.ts'
import { Button } from '../ui/button.tsx'

const icons = { back: ArrowLeft, forward: ArrowRight } as const satisfies Record<Way, unknown>

/** Back and forward for a window that has no such buttons. */
export function StepButtons() {
  const { navigation } = usePage()
  const { frame } = useAllWords()
  useWatch(navigation)
  return (
    <span className="flex flex-none">
      {(['back', 'forward'] as const).map((way) => {
        const Icon = icons[way]
        return (
          <Button
            key={way}
            tone="quiet"
            size="small"
            shape="icon"
            aria-label={frame.steps[way]}
            title={frame.steps[way]}
            disabled={!navigation.steps.canGo(way)}
            onClick={() => navigation.steps.go(way)}
          >
            <Icon aria-hidden className="size-4.5 rtl:-scale-x-100" />
          </Button>
        )
      })}
    </span>
  )
}
