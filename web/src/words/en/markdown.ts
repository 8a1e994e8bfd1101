import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

/** Within what somebody wrote. */
export const markdown = {
  code: 'Code',
  showLines: (count: number) => plural(count, { one: 'Show # line', other: 'Show all # lines' }),
  showLess: 'Show less',
  showMore: 'Show more',
  spoiler: 'Spoiler, show it',
  table: 'Table',
  done: 'Done:',
  open: 'To do:',
}
