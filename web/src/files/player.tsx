import { Pause, Play } from 'lucide-react'
import { type SyntheticEvent, useRef, useState } from 'react'
import { useAllWords } from '../app/page-context.ts'
import { shortTime } from './short-time.ts'

/** Longer than anything, in seconds. */
const farAway = 1e9

/** What was played last: nobody listens to two at once. */
let heard: HTMLAudioElement | null = null

interface PlayerProps {
  readonly source: string
  readonly name: string
  /** How long it is, where that is known: a recording that was never closed does not say it itself. */
  readonly seconds: number | null
}

/** Plays something; every key of a slider leads through it, and space plays and pauses from there, too. */
export function Player({ source, name, seconds }: PlayerProps) {
  const { files } = useAllWords()
  const sound = useRef<HTMLAudioElement>(null)
  const [isPlaying, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [told, setTold] = useState<number | null>(null)
  const length = seconds ?? told ?? 0
  function toggle(): void {
    // A browser that does not play it says so in its place; there is nobody else to tell.
    if (isPlaying) sound.current?.pause()
    else sound.current?.play().catch(() => setPlaying(false))
  }
  function seek(to: number): void {
    setAt(to)
    if (sound.current !== null) sound.current.currentTime = to
  }
  /** What was recorded in a browser does not say how long it is; only going to its end tells. */
  const isMeasuring = useRef(false)
  function learn({ currentTarget: element }: SyntheticEvent<HTMLAudioElement>): void {
    if (Number.isFinite(element.duration)) {
      setTold(element.duration)
      if (isMeasuring.current) element.currentTime = 0
      isMeasuring.current = false
    } else if (seconds === null && !isMeasuring.current) {
      isMeasuring.current = true
      element.currentTime = farAway
    }
  }
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2">
      {/* What people say to each other has no captions. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio
        ref={sound}
        src={source}
        preload="metadata"
        onPlay={({ currentTarget }) => {
          if (heard !== currentTarget) heard?.pause()
          heard = currentTarget
          setPlaying(true)
        }}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onDurationChange={learn}
        onTimeUpdate={({ currentTarget }) => {
          if (!isMeasuring.current) setAt(currentTarget.currentTime)
        }}
      />
      <button
        type="button"
        className="tool"
        aria-label={isPlaying ? files.pause(name) : files.play(name)}
        onClick={toggle}
      >
        {isPlaying ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
      </button>
      <input
        type="range"
        className="player-position"
        aria-label={files.position}
        aria-valuetext={files.elapsed(shortTime(at), shortTime(length))}
        min={0}
        max={Math.max(length, at, 0.1)}
        step={length > 20 ? 1 : 0.1}
        value={at}
        onChange={(event) => seek(Number(event.target.value))}
        onKeyDown={(event) => {
          if (event.key !== ' ') return
          event.preventDefault()
          toggle()
        }}
      />
      <span className="flex-none text-sm text-ink-muted tabular-nums">
        {shortTime(isPlaying || at > 0 ? at : length)}
      </span>
    </div>
  )
}
