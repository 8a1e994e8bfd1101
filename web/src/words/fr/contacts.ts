import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const contacts: Words['contacts'] = {
  lists: 'Listes de personnes',
  everybody: 'Tous',
  tabs: { all: 'Contacts', requests: 'Demandes', blocked: 'Bloqués' },
  waiting: (count) =>
    plural(count, {
      one: '# attend votre réponse',
      many: '# attendent votre réponse',
      other: '# attendent votre réponse',
    }),
  acts: {
    ask: 'Ajouter aux contacts',
    accept: 'Accepter',
    decline: 'Refuser',
    remove: 'Retirer des contacts',
    block: 'Bloquer',
    unblock: 'Débloquer',
  },
  takeBack: 'Retirer la demande',
  about: (act, name) => `${act} : ${name}`,
  states: { accepted: 'Contact', incoming: 'Attend votre réponse', outgoing: 'Demande envoyée', blocked: 'Bloqué' },
  failed: {
    ask: 'La demande n’a pas pu être envoyée',
    accept: 'La demande n’a pas pu être acceptée',
    decline: 'La demande n’a pas pu être refusée',
    remove: 'Le retrait n’a pas pu se faire',
    block: 'Personne n’a été bloqué',
    unblock: 'Le blocage n’a pas pu être levé',
  },
  wants: (name) => `${name} souhaite faire partie de vos contacts.`,
  youAsked: (name) => `Vous avez envoyé une demande à ${name}.`,
  youBlock: (name) => `Vous avez bloqué ${name}. Personne n’en est averti.`,
  find: 'Trouver une personne à ajouter',
  findPlaceholder: 'Nom ou nom d’utilisateur',
  count: (count) => plural(count, { one: '# contact', many: '# de contacts', other: '# contacts' }),
  none: 'Pas encore de contacts',
  noneText:
    'Trouvez une personne ci-dessus et envoyez-lui une demande. Dès qu’elle accepte, elle figure ici, et chacun voit si l’autre est là.',
  incoming: 'Attendent votre réponse',
  incomingText:
    'Un refus n’est pas communiqué, et la personne ne peut plus demander tant que vous ne le faites pas vous-même.',
  outgoing: 'Vos demandes',
  outgoingText: 'Vous voyez ici quand on accepte. Une demande peut être retirée à tout moment.',
  asked: (when) => `Demandé ${when}`,
  noRequests: 'Aucune demande',
  noRequestsText:
    'Qui souhaite faire partie de vos contacts apparaît ici aussitôt, et vos propres demandes jusqu’à ce qu’on les accepte.',
  blockedText: 'Ces personnes n’en sont pas averties. Débloquez quelqu’un et ses messages s’affichent aussitôt.',
  since: (when) => `Depuis ${when}`,
  noBlocked: 'Vous ne tenez personne à distance',
  noBlockedText:
    'Sur la fiche d’une personne, vous pouvez la bloquer : elle ne peut plus vous écrire directement, et ce qu’elle dit dans les salons est replié. Elle n’en est pas avertie.',
  blockTitle: (name) => `Bloquer ${name} ?`,
  blockText:
    'Personne n’en est averti, et vous pouvez revenir en arrière à tout moment. Tant que vous bloquez quelqu’un :',
  blockEffects: [
    'Aucun de vous ne peut écrire directement à l’autre.',
    'Ce que cette personne dit dans vos salons communs est replié pour vous.',
    'Aucun de vous ne voit si l’autre est là, ni ne le trouve par son nom.',
    'Ses demandes ne vous parviennent pas, et si vous étiez en contact, cela prend fin.',
  ],
  removeTitle: (name) => `Retirer ${name} de vos contacts ?`,
  removeText: 'Vous disparaissez aussi de l’autre liste. Chacun peut envoyer une nouvelle demande.',
  folded: (count) =>
    plural(count, {
      one: 'Un message d’une personne que vous avez bloquée',
      many: '# de messages d’une personne que vous avez bloquée',
      other: '# messages d’une personne que vous avez bloquée',
    }),
  unfold: 'Afficher',
}
