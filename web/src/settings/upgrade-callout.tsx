import { useAllWords } from '../app/page-context.ts'
import { Link } from '../navigation/link.tsx'
import { Callout } from '../ui/callout.tsx'

/** Where something takes an account, what it would bring and the way to it. */
export function UpgradeCallout({ text }: { readonly text: string }) {
  const { frame } = useAllWords()
  return (
    <Callout kind="note">
      <p>{text}</p>
      <Link
        to={{ at: 'upgrade' }}
        className="inline-flex min-h-6 items-center font-semibold underline underline-offset-2"
      >
        {frame.upgrade}
      </Link>
    </Callout>
  )
}
