import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const acts: Words['acts'] = {
  toolbar: 'Actions',
  more: 'Plus d’actions',
  reactWith: (emoji) => `Réagir avec ${emoji}`,
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
    reactors: 'Qui a réagi',
    versions: 'Versions précédentes',
    report: 'Signaler…',
    remove: 'Supprimer',
    removeOfOthers: 'Supprimer pour tous…',
  },
  removeTitle: 'Supprimer ce message ?',
  removeText: (name) => `Il disparaît pour tout le monde dans le salon. Son auteur : ${name}.`,
  removeAction: 'Supprimer le message',
  quotes: { message: 'Un message', deleted: 'Un message supprimé' },
  reactions: {
    choose: 'Choisir une réaction',
    more: 'Tous les emojis',
  },
  receipts: {
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
  reactors: {
    one: (emoji, count) =>
      `${emoji}, ${plural(count, { one: '# personne', many: '# de personnes', other: '# personnes' })}`,
    more: 'Afficher plus',
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
}
