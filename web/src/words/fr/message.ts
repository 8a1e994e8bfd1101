import type { FirstWords } from '../en/first.ts'
import { pluralIn } from '../plural.ts'
import { ofPerson } from './of-person.ts'

const plural = pluralIn('fr')

const list = (names: readonly string[]) => new Intl.ListFormat('fr').format(names)

export const message: FirstWords['message'] = {
  label: (name, time) => `${name}, ${time}`,
  profileOf: (name) => `Profil ${ofPerson(name)}`,
  unknownPerson: 'quelqu’un',
  edited: 'modifié',
  editedAt: (when) => `Modifié : ${when}. Afficher les versions précédentes`,
  pinned: 'Épinglé',
  deleted: 'Ce message a été supprimé.',
  mentionsYou: 'Vous mentionne',
  react: 'Ajouter une réaction',
  removed: 'Message supprimé',
  copyFailed: 'Le navigateur n’a pas autorisé la copie',
  reactFailed: 'Votre réaction n’a pas pu être ajoutée',
  pinFailed: 'Le message n’a pas pu être épinglé',
  unpinFailed: 'Le message n’a pas pu être désépinglé',
  saved: 'Enregistré pour plus tard',
  unsaved: 'N’est plus enregistré',
  saveFailed: 'L’enregistrement n’a pas fonctionné',
  removeFailed: 'Le message n’a pas pu être supprimé',

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
    failed: 'Non envoyé.',
    edit: 'Modifier',
    discard: 'Abandonner',
    discarded: 'Message abandonné',
    putBack: 'Le récupérer',
  },
}
