/** Choosing a day. */
export const calendar = {
  title: 'Jump to a date',
  previous: 'Month before',
  next: 'Month after',
  today: 'Today',
  first: 'First message',
}
