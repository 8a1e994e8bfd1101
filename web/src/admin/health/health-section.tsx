import type { Answer } from '@parley/protocol/wire'
import { Download, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { createLoader } from '../../app/load.ts'
import { useAdminWords, useLang, usePage } from '../../app/page-context.ts'
import { fileSize } from '../../files/file-size.ts'
import { Link } from '../../navigation/link.tsx'
import { Button } from '../../ui/button.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Group } from '../../ui/group.tsx'
import { adminWords } from '../../words/index.ts'
import { Loaded } from '../loaded.tsx'
import { saveAs } from '../save-as.ts'
import { PartRow } from './part-row.tsx'
import { troublesOf } from './troubles.ts'

type Health = Answer<'admin.health'>['health']

/** How each part of the place is right now, what to do where one is not well, and what to give to whoever helps. */
export function HealthSection() {
  const page = usePage()
  const { placeHealth: words } = useAdminWords()
  const [found] = useState(() => createLoader(async () => (await page.client.call('admin.health', {})).health))
  async function save(): Promise<void> {
    try {
      saveAs(await page.client.download('admin.supportPacket', {}), 'parley-support.json')
    } catch (error) {
      page.tellFailure(() => adminWords(page.catalogue).placeHealth.packetFailed, error)
    }
  }
  return (
    <div className="flex flex-col gap-6">
      <Button className="self-start" onClick={() => void found.reload()}>
        <RefreshCw aria-hidden className="size-4" />
        {words.again}
      </Button>
      <Loaded from={found} failed={words.failed}>
        {(health) => <Shown health={health} />}
      </Loaded>
      <Group title={words.packet} note={words.packetNote}>
        <Button className="self-start" onClick={() => void save()}>
          <Download aria-hidden className="size-4" />
          {words.savePacket}
        </Button>
      </Group>
    </div>
  )
}

function Shown({ health }: { readonly health: Health }) {
  const { placeHealth: words } = useAdminWords()
  const lang = useLang()
  const { parts, database, jobs, disk } = health
  const troubles = troublesOf(health)
  const number = new Intl.NumberFormat(lang)
  const span = (value: number, unit: 'second' | 'hour') =>
    new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(value)
  return (
    <div className="flex flex-col gap-6">
      <div role="status" className="flex flex-col gap-3">
        {troubles.length === 0 && <Callout kind="good">{words.allWell}</Callout>}
        {troubles.map((trouble) => (
          <Callout key={trouble} kind="problem">
            <p className="font-semibold">{words.troubles[trouble].what}</p>
            <p>{words.troubles[trouble].todo}</p>
            {trouble === 'jobs' && (
              <Link to={{ at: 'admin', section: 'jobs', id: null }} className="link inline-flex min-h-6 items-center">
                {words.toJobs}
              </Link>
            )}
          </Callout>
        ))}
      </div>
      <ul className="flex flex-col rounded-lg border border-line bg-raised">
        <PartRow name={words.parts.database} part={parts.database} />
        <PartRow name={words.parts.bus} part={parts.bus} />
        <PartRow name={words.parts.storage} part={parts.storage} />
        {parts.scanner !== null && <PartRow name={words.parts.scanner} part={parts.scanner} />}
      </ul>
      <Facts
        facts={[
          [words.version, health.version],
          [words.uptime, span(health.uptimeSeconds / 3_600, 'hour')],
          [words.node, health.node],
          [words.memory, fileSize(health.memoryBytes, lang)],
          ...(disk === null
            ? []
            : [[words.disk, words.partOf(fileSize(disk.free, lang), fileSize(disk.total, lang))] as const]),
          [words.databaseSize, fileSize(database.bytes, lang)],
          [words.databaseVersion, database.version],
          [words.connections, number.format(database.connections)],
          [words.waiting, number.format(jobs.waiting)],
          [words.late, span(jobs.lateSeconds, 'second')],
          [words.givenUp, number.format(jobs.exhausted)],
        ]}
      />
    </div>
  )
}
