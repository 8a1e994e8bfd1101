/** Everything unread, and every mention. */
export const inbox = {
  title: 'Inbox',
}
