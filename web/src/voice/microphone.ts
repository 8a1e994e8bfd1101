import type { Microphone, MicrophoneProblem } from './recorder.ts'

/** What browsers can record in; the first that this one knows. */
const forms = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

/** Asks for the microphone of this browser, and begins to record. */
export async function openMicrophone(): Promise<Microphone> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const mimeType = forms.find((form) => MediaRecorder.isTypeSupported(form))
  const recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType })
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  recorder.start(1_000)
  return {
    level() {
      analyser.getFloatTimeDomainData(samples)
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
      // As ears do: what is ten times as strong is not ten times as loud.
      return Math.min(1, Math.sqrt(Math.sqrt(power)) * 1.4)
    },
    stop: () =>
      new Promise((resolve) => {
        recorder.addEventListener('stop', () =>
          resolve(new Blob(parts, { type: recorder.mimeType.split(';')[0] ?? '' })),
        )
        recorder.stop()
        for (const track of stream.getTracks()) track.stop()
        void context.close()
      }),
  }
}

export function microphoneProblem(error: unknown): MicrophoneProblem {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' ? 'none' : 'failed'
}
