import { displayNameProblem } from '@parley/protocol/rules'
import { createForm, type Form } from '../forms/form.ts'
import type { Page } from '../page.ts'
import { fieldProblems } from '../words/field-problems.ts'
import { fieldWords } from '../words/field-words.ts'
import { allWords } from '../words/index.ts'
import type { Webhooks } from './webhooks.ts'

export interface WebhookValues {
  readonly name: string
  readonly mayRename: boolean
  readonly mayCallAll: boolean
}

const empty: WebhookValues = { name: '', mayRename: false, mayCallAll: false }

export function createWebhookForm(page: Page, webhooks: Webhooks, onMade: (url: string) => void): Form<WebhookValues> {
  const words = () => allWords(page.catalogue)
  return createForm<WebhookValues>({
    initial: empty,
    check({ name }) {
      const problem = displayNameProblem(name)
      return problem === null ? {} : { name: fieldWords(problem, words()) ?? words().bots.nameMissing }
    },
    async send(values) {
      const { url } = await webhooks.make(values)
      onMade(url)
      void webhooks.list.reload()
      return empty
    },
    now: page.timers.now,
    explain: (error) => fieldProblems(error, ['name'], words()),
  })
}
