import { useAdminWords, useLang } from '../../app/page-context.ts'
import { spanIn } from '../../words/span.ts'
import type { Condition } from './rule-form.ts'

/** What a rule speaks of, in words. */
export function ConditionText({ condition }: { readonly condition: Condition }) {
  const { ruleBook: words } = useAdminWords()
  const lang = useLang()
  const list = (items: readonly string[]) => new Intl.ListFormat(lang, { type: 'unit' }).format(items)
  const lines = ((): readonly string[] => {
    switch (condition.kind) {
      case 'words':
        return [words.aboutWords(list(condition.words))]
      case 'links':
        return condition.domains.length === 0
          ? [words.aboutLinks(condition.most)]
          : [words.aboutLinks(condition.most), words.onlyTo(list(condition.domains))]
      case 'repeat':
        return [words.aboutRepeat(new Intl.NumberFormat(lang).format(condition.times), spanIn(lang, condition.seconds))]
      case 'newcomers': {
        const { hours, links, files, directs, perMinute } = condition
        return [
          words.aboutNewcomers(spanIn(lang, hours * 3_600)),
          ...(links ? [] : [words.noLinks]),
          ...(files ? [] : [words.noFiles]),
          ...(directs ? [] : [words.noDirects]),
          ...(perMinute === null ? [] : [words.atMost(perMinute)]),
        ]
      }
      case 'mentions':
        return [words.aboutMentions(condition.most)]
    }
  })()
  return (
    <span className="flex min-w-0 flex-wrap gap-x-3 text-sm text-ink-muted">
      {lines.map((line) => (
        <bdi key={line} className="line-clamp-2 min-w-0 [overflow-wrap:anywhere]">
          {line}
        </bdi>
      ))}
    </span>
  )
}
