import type { SessionView } from '@parley/protocol/wire'
import { Monitor, Smartphone } from 'lucide-react'
import { useLang, usePage, useAllWords } from '../app/page-context.ts'
import { exactTime, relativeTime } from '../time/relative-time.ts'
import { Button } from '../ui/button.tsx'
import { Tag } from '../ui/tag.tsx'
import { deviceName } from './device-name.ts'

export interface DeviceRowProps {
  readonly device: SessionView
  readonly onEnd: () => void
}

export function DeviceRow({ device, onEnd }: DeviceRowProps) {
  const lang = useLang()
  const { timers } = usePage()
  const words = useAllWords().settings.devices
  const name = deviceName(device.device, words)
  const Icon = /android|iphone|ipad|ios|mobile/i.test(device.device) ? Smartphone : Monitor
  const when = (at: string) => relativeTime(at, timers.now(), lang)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-line p-4 not-first:border-t">
      <span aria-hidden className="speech grid size-10 flex-none place-items-center bg-sunken text-ink-muted">
        <Icon className="size-5" />
      </span>
      <div className="min-w-44 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-semibold">
          <span>{name}</span>
          {device.current && <Tag>{words.current}</Tag>}
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
          <time dateTime={device.lastUsedAt} title={exactTime(device.lastUsedAt, lang)}>
            {words.lastUsed(when(device.lastUsedAt))}
          </time>
          <bdi>{device.address ?? words.unknownAddress}</bdi>
        </p>
        <p className="text-sm text-ink-muted">
          <time dateTime={device.createdAt}>{words.since(exactTime(device.createdAt, lang))}</time>
        </p>
      </div>
      {!device.current && (
        <Button size="small" className="max-md:ms-14" aria-label={words.endDevice(name)} onClick={onEnd}>
          {words.end}
        </Button>
      )}
    </li>
  )
}
