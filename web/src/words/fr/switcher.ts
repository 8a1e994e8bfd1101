import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

export const switcher: Words['switcher'] = {
  title: 'Aller à',
  label: 'Salon, personne ou commande',
  placeholder: 'Où voulez-vous aller ?',
  people: 'Nom ou nom d’utilisateur',
  peopleTitle: 'Nouveau message direct',
  none: (query) => `Rien trouvé pour « ${query} »`,
  start: 'Tapez un nom.',
  publicRoom: 'Salon public',
  search: (query) => `Chercher « ${query} » dans les messages`,
  results: (count) => plural(count, { one: '# résultat', many: '# de résultats', other: '# résultats' }),
  directFailed: 'La conversation n’a pas pu être ouverte',
  command: {
    inbox: 'Boîte de réception',
    browse: 'Parcourir les salons',
    create: 'Créer un salon',
    people: 'Rechercher des personnes',
    contacts: 'Contacts',
    settings: 'Paramètres',
    appearance: 'Apparence',
    light: 'Thème : clair',
    dark: 'Thème : sombre',
    allRead: 'Tout marquer comme lu',
    help: 'Raccourcis clavier',
    signOut: 'Se déconnecter',
  },
}
