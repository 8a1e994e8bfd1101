import { Paperclip, RotateCw, Square, Trash2 } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useAllWords, useWatch } from '../app/page-context.ts'
import { Player } from '../files/player.tsx'
import { shortTime } from '../files/short-time.ts'
import { Button } from '../ui/button.tsx'
import type { Recorder } from './recorder.ts'

interface VoicePanelProps {
  readonly recorder: Recorder
  readonly onAttach: (file: File) => void
}

/** How a recording goes, and what becomes of it. */
export function VoicePanel({ recorder, onAttach }: VoicePanelProps) {
  const { common, files } = useAllWords()
  const { voice } = files
  const now = useWatch(recorder)
  switch (now.is) {
    case 'idle':
    case 'asking':
      return <p role="status">{common.loading}</p>
    case 'failed':
      return (
        <div role="alert" className="flex flex-col items-start gap-3">
          <p>{voice[now.why]}</p>
          <Button size="small" onClick={recorder.start}>
            <RotateCw aria-hidden className="size-4" />
            {common.tryAgain}
          </Button>
        </div>
      )
    case 'recording':
      return (
        <div className="flex flex-col gap-3">
          <p className="flex items-center justify-between gap-3">
            <span role="status" className="flex items-center gap-2 font-semibold">
              <span aria-hidden className="recording-mark" />
              {voice.recording}
            </span>
            <span className="tabular-nums">{shortTime(now.seconds)}</span>
          </p>
          <div aria-hidden className="used-bar">
            <span style={{ inlineSize: `${Math.round(now.level * 100)}%` }} />
          </div>
          <div className="flex flex-wrap gap-2">
            <Button tone="primary" size="small" autoFocus onClick={recorder.stop}>
              <Square aria-hidden className="size-4" />
              {voice.stop}
            </Button>
            <Discard recorder={recorder} />
          </div>
        </div>
      )
    case 'recorded':
      return <Recorded recorder={recorder} bytes={now.bytes} seconds={now.seconds} onAttach={onAttach} />
  }
}

interface RecordedProps extends VoicePanelProps {
  readonly bytes: Blob
  readonly seconds: number
}

function Recorded({ recorder, bytes, seconds, onAttach }: RecordedProps) {
  const { voice } = useAllWords().files
  const source = useMemo(() => URL.createObjectURL(bytes), [bytes])
  useEffect(() => () => URL.revokeObjectURL(source), [source])
  function attach(): void {
    const ending = bytes.type.split('/')[1] ?? 'webm'
    onAttach(new File([bytes], `${voice.name}.${ending}`, { type: bytes.type }))
    recorder.discard()
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="font-semibold">{voice.listen}</p>
      <Player source={source} name={voice.name} seconds={seconds} />
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" size="small" autoFocus onClick={attach}>
          <Paperclip aria-hidden className="size-4" />
          {voice.attach}
        </Button>
        <Discard recorder={recorder} />
      </div>
    </div>
  )
}

function Discard({ recorder }: { readonly recorder: Recorder }) {
  const { voice } = useAllWords().files
  return (
    <Button size="small" tone="quiet" onClick={recorder.discard}>
      <Trash2 aria-hidden className="size-4" />
      {voice.discard}
    </Button>
  )
}
