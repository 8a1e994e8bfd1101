import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

const list = (names: readonly string[]) => new Intl.ListFormat('fr').format(names)

export const message: FirstWords['message'] = {
  label: (name, time) => `${name}, ${time}`,
  unknownPerson: 'quelqu’un',
  edited: 'modifié',
  editedAt: (when) => `Modifié : ${when}. Afficher les versions précédentes`,
  pinned: 'Épinglé',
  deleted: 'Ce message a été supprimé.',
  react: 'Ajouter une réaction',

  answers: (name) => `Répond à ${name}. Aller à ce message`,

  reactions: {
    label: 'Réactions',
    one: (emoji, names, count) => `${emoji} ${count} : ${names}`,
    you: 'vous',
    names: (names, others) =>
      list(
        others === 0
          ? names
          : [...names, plural(others, { one: '# autre personne', many: '# d’autres', other: '# autres' })],
      ),
  },

  receipts: {
    sent: 'Envoyé',
    read: 'Lu',
  },

  unsent: {
    sending: 'Envoi…',
    waits: 'Attend la connexion',
  },
}
