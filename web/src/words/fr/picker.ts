import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

const list = (names: readonly string[]) => new Intl.ListFormat('fr').format(names)

export const picker: Words['picker'] = {
  placeholder: 'Nom ou nom d’utilisateur',
  chosen: 'Personnes choisies',
  chipHint: 'Appuyez sur Retour arrière ou Suppr pour retirer',
  remove: (name) => `Retirer ${name}`,
  found: 'Personnes',
  looking: 'Recherche…',
  nobody: 'Il n’y a encore personne d’autre ici.',
  none: (query) => `Personne trouvé pour « ${query} »`,
  full: (most) => plural(most, { other: 'Pas plus de # à la fois ; vous pourrez en ajouter ensuite.' }),
  unwilling: (names) =>
    `Vous ne pouvez pas ajouter ${list(names)}. Envoyez une demande de contact ou un lien vers le salon.`,
}
