/** Invitations and what they lead to. */
export const invites = {
  title: 'Invitation',
}
