import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useAdminWords, useMe, usePage } from '../../app/page-context.ts'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Loaded } from '../loaded.tsx'
import { needsOf } from './needs.ts'
import { NeedRow } from './need-row.tsx'
import { createOverview } from './overview.ts'

/** What needs somebody, each with the way to where something can be done about it. */
export function OverviewSection() {
  const page = usePage()
  const me = useMe()
  const { overview: words, placeHealth } = useAdminWords()
  const [found] = useState(() => createOverview(page, me))
  return (
    <div className="flex flex-col gap-6">
      <Button className="self-start" onClick={() => void found.reload()}>
        <RefreshCw aria-hidden className="size-4" />
        {placeHealth.again}
      </Button>
      <Loaded from={found} failed={words.failed}>
        {(facts) => {
          const needs = needsOf(facts)
          if (needs.length === 0)
            return (
              <div role="status">
                <Callout kind="good">{words.nothing}</Callout>
              </div>
            )
          return (
            <ul className="flex flex-col rounded-lg border border-line bg-raised">
              {needs.map((need) => (
                <NeedRow key={need.is === 'trouble' ? need.trouble : need.is} need={need} />
              ))}
            </ul>
          )
        }}
      </Loaded>
    </div>
  )
}
