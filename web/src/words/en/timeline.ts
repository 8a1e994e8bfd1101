/** What has been said in a room. */
export const timeline = {
  label: 'Messages',
}
