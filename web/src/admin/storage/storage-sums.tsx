import type { Answer } from '@parley/protocol/wire'
import { useAdminWords, useLang } from '../../app/page-context.ts'
import { fileSize } from '../../files/file-size.ts'
import { UsedBar } from '../../files/used-bar.tsx'
import { Link } from '../../navigation/link.tsx'
import { Callout } from '../../ui/callout.tsx'
import { Group } from '../../ui/group.tsx'
import { LargestFile } from './largest-file.tsx'
import { SizeTable } from './size-table.tsx'

/** What all files come to, by what they are, how far they have come and where they are. */
export function StorageSums({ storage }: { readonly storage: Answer<'admin.storage'> }) {
  const { placeStorage: words, files } = useAdminWords()
  const lang = useLang()
  const { used, quota, kinds, states, exports, rooms, largest } = storage
  const isBroken = states.some(({ status }) => status === 'failed')
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <UsedBar label={files.quota.place} used={used} quota={quota} />
        <Link
          to={{ at: 'admin', section: 'settings', id: null }}
          className="link inline-flex min-h-6 items-center self-start"
        >
          {words.toSettings}
        </Link>
      </div>
      {isBroken && (
        <Callout kind="problem">
          <p>{words.broken}</p>
          <Link to={{ at: 'admin', section: 'jobs', id: null }} className="link inline-flex min-h-6 items-center">
            {words.toJobs}
          </Link>
        </Callout>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[repeat(2,minmax(0,1fr))]">
        <SizeTable
          title={words.kinds}
          rows={kinds.map(({ kind, ...sums }) => ({ key: kind, label: files.browser.kinds[kind], ...sums }))}
        />
        <SizeTable
          title={words.states}
          rows={states.map(({ status, ...sums }) => ({ key: status, label: words.stateOf[status], ...sums }))}
        />
      </div>
      {exports.files > 0 && (
        <p className="text-sm text-ink-muted">
          {words.exports(new Intl.NumberFormat(lang).format(exports.files), fileSize(exports.bytes, lang))}
        </p>
      )}
      {rooms.length > 0 && (
        <SizeTable
          title={words.rooms}
          rows={rooms.map(({ room, ...sums }) => ({ key: room.id, label: room.name ?? words.where.direct, ...sums }))}
        />
      )}
      {largest.length > 0 && (
        <Group title={words.largest} note={words.largestNote}>
          <ul className="flex flex-col rounded-lg border border-line bg-raised">
            {largest.map((file) => (
              <LargestFile key={file.id} file={file} />
            ))}
          </ul>
        </Group>
      )}
    </div>
  )
}
