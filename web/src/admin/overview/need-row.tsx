import { ChevronRight, CircleAlert } from 'lucide-react'
import { useAdminWords, useLang } from '../../app/page-context.ts'
import { fileSize } from '../../files/file-size.ts'
import { Link } from '../../navigation/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { adminIcons } from '../admin-icons.ts'
import type { Need } from './needs.ts'

/** One thing that needs somebody, and the way there. */
export function NeedRow({ need }: { readonly need: Need }) {
  const { admin, overview: words, placeHealth } = useAdminWords()
  const lang = useLang()
  const isBroken = need.is === 'trouble' || need.is === 'quota'
  const Icon = isBroken ? CircleAlert : adminIcons[need.at]
  const [what, more] = sayIt()
  return (
    <li className="border-line not-first:border-t">
      <Link
        to={{ at: 'admin', section: need.at, id: null }}
        className="flex min-h-14 items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-sunken"
      >
        <Icon aria-hidden className={`size-5 shrink-0 ${isBroken ? 'text-danger' : 'text-ink-muted'}`} />
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="font-semibold">{what}</span>
          <span className="text-sm text-ink-muted">{more}</span>
        </span>
        {'amount' in need && (
          <Tag>
            {new Intl.NumberFormat(lang).format(need.amount.many)}
            {need.amount.isMore && '+'}
          </Tag>
        )}
        <ChevronRight aria-hidden className="size-4 text-ink-muted rtl:-scale-x-100" />
      </Link>
    </li>
  )

  function sayIt(): readonly [what: string, more: string] {
    switch (need.is) {
      case 'trouble': {
        const { what, todo } = placeHealth.troubles[need.trouble]
        return [what, todo]
      }
      case 'quota':
        return [words.full, placeHealth.partOf(fileSize(need.used, lang), fileSize(need.quota, lang))]
      case 'appeals':
        return [admin.sanctions.asks.appealed, admin.sections.sanctions.about]
      case 'reports':
      case 'held': {
        const { title, about } = admin.sections[need.is]
        return [title, about]
      }
    }
  }
}
