import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'
import { ofPerson } from './of-person.ts'

const plural = pluralIn('fr')
const list = (names: readonly string[]) => new Intl.ListFormat('fr').format(names)

export const message: Words['message'] = {
  label: (name, time) => `${name}, ${time}`,
  profileOf: (name) => `Profil ${ofPerson(name)}`,
  unknownPerson: 'quelqu’un',
  edited: 'modifié',
  editedAt: (when) => `Modifié : ${when}. Afficher les versions précédentes`,
  pinned: 'Épinglé',
  deleted: 'Ce message a été supprimé.',
  mentionsYou: 'Vous mentionne',
  toolbar: 'Actions',
  more: 'Plus d’actions',
  react: 'Ajouter une réaction',
  reactWith: (emoji) => `Réagir avec ${emoji}`,
  removed: 'Message supprimé',
  undo: 'Annuler',
  copied: 'Copié',
  copyFailed: 'Le navigateur n’a pas autorisé la copie',
  reactFailed: 'Votre réaction n’a pas pu être ajoutée',
  pinFailed: 'Le message n’a pas pu être épinglé',
  unpinFailed: 'Le message n’a pas pu être désépinglé',
  saved: 'Enregistré pour plus tard',
  unsaved: 'N’est plus enregistré',
  saveFailed: 'L’enregistrement n’a pas fonctionné',
  removeFailed: 'Le message n’a pas pu être supprimé',

  actions: {
    react: 'Réagir…',
    reply: 'Répondre',
    edit: 'Modifier',
    pin: 'Épingler pour tous',
    unpin: 'Désépingler',
    save: 'Enregistrer pour plus tard',
    unsave: 'Retirer des messages enregistrés',
    unread: 'Marquer comme non lu à partir d’ici',
    copyText: 'Copier le texte',
    copyMarkdown: 'Copier le Markdown',
    copyLink: 'Copier le lien',
    readers: 'Qui l’a lu',
    versions: 'Versions précédentes',
    remove: 'Supprimer',
    removeOfOthers: 'Supprimer pour tous…',
  },

  removeTitle: 'Supprimer ce message ?',
  removeText: (name) => `Il disparaît pour tout le monde dans le salon. Son auteur : ${name}.`,
  removeAction: 'Supprimer le message',

  reply: {
    to: (name) => `Répond à ${name}. Aller à ce message`,
    deleted: 'Un message supprimé',
  },

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
    choose: 'Choisir une réaction',
    more: 'Tous les emojis',
  },

  receipts: {
    sent: 'Envoyé',
    read: 'Lu',
    title: 'Qui l’a lu',
    readBy: (count) =>
      plural(count, { one: 'Lu par # personne', many: 'Lu par # de personnes', other: 'Lu par # personnes' }),
    deliveredTo: (count) =>
      plural(count, {
        one: 'Distribué à # autre personne',
        many: 'Distribué à # d’autres personnes',
        other: 'Distribué à # autres personnes',
      }),
    nobody: 'Personne ne l’a encore lu.',
    failed: 'L’information n’a pas pu être obtenue',
  },

  versions: {
    title: 'Versions précédentes',
    now: 'Maintenant',
    first: 'Première version',
    failed: 'Les versions précédentes n’ont pas pu être chargées',
    added: 'Ajouté :',
    dropped: 'Retiré :',
  },

  unsent: {
    sending: 'Envoi…',
    failed: 'Non envoyé.',
    retry: 'Réessayer',
    edit: 'Modifier',
    discard: 'Abandonner',
    discarded: 'Message abandonné',
    putBack: 'Le récupérer',
  },
}
