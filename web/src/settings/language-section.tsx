import { usePage, usePreferences, useAllWords } from '../app/page-context.ts'
import { Choice } from '../ui/choice.tsx'
import { Group } from '../ui/group.tsx'
import { SwitchRow } from '../ui/switch-row.tsx'
import { catalogues, chooseLanguage, type Language } from '../words/index.ts'

const browser = 'browser'

export function LanguageSection() {
  const { preferences } = usePage()
  const { language, enterSends } = usePreferences()
  const words = useAllWords().settings.language
  const names = new Map(Object.entries(catalogues).map(([lang, { name }]) => [lang, name]))
  const byBrowser = names.get(chooseLanguage(null, navigator.languages)) ?? ''
  const offered = (Object.keys(catalogues) as Language[]).map((value) => ({ value, label: names.get(value) ?? value }))
  const options = [{ value: browser, label: words.followBrowser(byBrowser) }, ...offered] as const
  return (
    <div className="flex flex-col gap-8">
      <div className="max-w-sm">
        <Choice<Language | typeof browser>
          label={words.language}
          value={language !== null && names.has(language) ? language : browser}
          options={options}
          onChange={(value) => preferences.change({ language: value === browser ? null : value })}
        />
      </div>
      <Group title={words.typing}>
        <SwitchRow
          label={words.enterSends}
          note={enterSends ? words.enterSendsOn : words.enterSendsOff}
          checked={enterSends}
          onChange={(on) => preferences.change({ enterSends: on })}
        />
      </Group>
    </div>
  )
}
