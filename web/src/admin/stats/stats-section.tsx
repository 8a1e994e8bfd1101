import type { Answer } from '@parley/protocol/wire'
import { useState } from 'react'
import { createLoader } from '../../app/load.ts'
import { useAdminWords, useLang, usePage } from '../../app/page-context.ts'
import { fileSize } from '../../files/file-size.ts'
import { exactTime } from '../../time/relative-time.ts'
import { BarChart } from '../../ui/bar-chart.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Loaded } from '../loaded.tsx'

type Stats = Answer<'admin.stats'>
const spans = ['7', '30', '90', '366'] as const
type Span = (typeof spans)[number]

/** How the place does: what there is, and day by day. */
export function StatsSection() {
  const { placeStats: words } = useAdminWords()
  const [span, setSpan] = useState<Span>('30')
  return (
    <div className="flex flex-col gap-6">
      <div className="max-w-xs">
        <Choice
          label={words.span}
          value={span}
          options={spans.map((value) => ({ value, label: words.spans(Number(value)) }))}
          onChange={setSpan}
        />
      </div>
      <Days key={span} days={Number(span)} />
    </div>
  )
}

function Days({ days }: { readonly days: number }) {
  const { client } = usePage()
  const { placeStats: words } = useAdminWords()
  const [found] = useState(() => createLoader(() => client.call('admin.stats', { days })))
  return (
    <Loaded from={found} failed={words.failed}>
      {(stats) => <Shown stats={stats} />}
    </Loaded>
  )
}

const charts = ['messages', 'people', 'accounts', 'fileBytes', 'halfMs', 'mostMs'] as const

function Shown({ stats }: { readonly stats: Stats }) {
  const { placeStats: words } = useAdminWords()
  const lang = useLang()
  const { totals, days, countedAt } = stats
  const number = new Intl.NumberFormat(lang)
  const count = (value: number) => number.format(value)
  const size = (value: number) => fileSize(value, lang)
  const milliseconds = new Intl.NumberFormat(lang, { style: 'unit', unit: 'millisecond' })
  const time = (value: number) => milliseconds.format(value)
  // Days are counted in UTC, and named so.
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <div className="flex flex-col gap-8">
      <Facts
        facts={[
          [words.totals.people, count(totals.people)],
          [words.totals.seen, count(totals.seen)],
          [words.totals.guests, count(totals.guests)],
          [words.totals.bots, count(totals.bots)],
          [words.totals.rooms, count(totals.rooms)],
          [words.totals.files, size(totals.fileBytes)],
        ]}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
        {charts.map((what) => (
          <BarChart
            key={what}
            title={words.charts[what]}
            over={words.day}
            points={days.map((each) => ({
              key: each.day,
              label: day.format(new Date(`${each.day}T00:00:00Z`)),
              value: each[what] ?? 0,
            }))}
            format={what === 'fileBytes' ? size : what === 'halfMs' || what === 'mostMs' ? time : count}
          />
        ))}
      </div>
      {countedAt !== null && <p className="text-sm text-ink-muted">{words.counted(exactTime(countedAt, lang))}</p>}
    </div>
  )
}
