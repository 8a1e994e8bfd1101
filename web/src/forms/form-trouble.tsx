import { useWatch, useAllWords } from '../app/page-context.ts'
import { useSecondsUntil } from '../time/use-seconds-until.ts'
import { Callout } from '../ui/callout.tsx'
import { failureWords } from '../words/failure-words.ts'
import type { Form } from './form.ts'

/** Says why a form was not sent, above it; what single fields are about stands at the fields. */
export function FormTrouble({ form }: { readonly form: Form<object> }) {
  const words = useAllWords()
  const { failure, retryAt, problems, setbacks } = useWatch(form)
  const wrong = Object.keys(problems).length
  const seconds = useSecondsUntil(retryAt)
  const text =
    failure !== null && wrong === 0
      ? failureWords(failure, words)
      : setbacks > 0 && wrong > 0
        ? words.fieldsToMend(wrong)
        : null
  return (
    <div role="alert" className="empty:hidden">
      {text !== null && (
        <Callout kind="problem">
          <p>{text}</p>
          {/* Counting down aloud would drown everything else. */}
          {seconds > 0 && wrong === 0 && <p aria-live="off">{words.waitFor(seconds)}</p>}
        </Callout>
      )}
    </div>
  )
}
