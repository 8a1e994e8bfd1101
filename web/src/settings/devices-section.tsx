import type { SessionView } from '@parley/protocol/wire'
import { CloudOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { usePage, useWatch, useAllWords } from '../app/page-context.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { QuietState } from '../ui/quiet-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { failureWords } from '../words/failure-words.ts'
import { DeviceRow } from './device-row.tsx'
import { type Devices, devicesOf } from './devices.ts'

export function DevicesSection() {
  const page = usePage()
  const words = useAllWords()
  const [devices] = useState(() => devicesOf(page))
  const load = useWatch(devices.list)
  useEffect(() => void devices.list.reload(), [devices])
  if (load.state === 'loading') return <SkeletonRows count={3} />
  if (load.state === 'failed') {
    return (
      <QuietState live icon={CloudOff} title={words.settings.devices.failed} text={failureWords(load.problem, words)}>
        <Button onClick={() => void devices.list.reload()}>{words.common.tryAgain}</Button>
      </QuietState>
    )
  }
  return <DeviceList devices={devices} items={load.value} />
}

interface DeviceListProps {
  readonly devices: Devices
  readonly items: readonly SessionView[]
}

/** What is about to be ended; kept while the question fades away. */
type Question = { readonly open: boolean; readonly device: SessionView | 'others' }

function DeviceList({ devices, items }: DeviceListProps) {
  const words = useAllWords().settings.devices
  const [question, setQuestion] = useState<Question>({ open: false, device: 'others' })
  const others = items.filter((item) => !item.current).length
  const close = () => setQuestion({ ...question, open: false })
  const ask = (device: Question['device']) => setQuestion({ open: true, device })
  const about =
    question.device === 'others'
      ? { title: words.othersTitle, text: words.othersText(others), act: devices.endOthers }
      : {
          title: words.confirmTitle(question.device.device),
          text: words.confirmText,
          act: devices.end.bind(null, question.device),
        }
  return (
    <div className="flex flex-col gap-5">
      <ul className="flex flex-col rounded-lg border border-line bg-raised">
        {items.map((device) => (
          <DeviceRow key={device.id} device={device} onEnd={() => ask(device)} />
        ))}
      </ul>
      {others === 0 ? (
        <p className="text-ink-muted">{words.none}</p>
      ) : (
        <Button className="self-start" onClick={() => ask('others')}>
          {words.endOthers}
        </Button>
      )}
      <ConfirmDialog
        open={question.open}
        title={about.title}
        text={about.text}
        action={words.end}
        onClose={close}
        onAct={() => {
          close()
          void about.act()
        }}
      />
    </div>
  )
}
