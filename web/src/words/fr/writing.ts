import type { Words } from '../en.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('fr')

const list = (names: readonly string[]) => new Intl.ListFormat('fr').format(names)

export const writing: Words['writing'] = {
  dismiss: 'Ignorer',
  failed: 'Cela n’a pas fonctionné',
  unsaved: 'Votre modification n’est pas enregistrée.',
  goOn: 'La reprendre',
  rival: 'Autre chose a été écrit ici sur un autre appareil.',
  takeRival: 'Prendre cette version',
  unknownCommand: (name) => `La commande /${name} n’existe pas.`,
  sendAsText: 'L’envoyer comme texte',
  incomplete: (command, args) => `Il manque quelque chose : /${command} ${args}`,
  tellMany: {
    room: (count) =>
      plural(count, {
        one: 'Cela prévient # personne dans le salon.',
        many: 'Cela prévient # de personnes dans le salon.',
        other: 'Cela prévient les # personnes du salon.',
      }),
    here: (count) =>
      count === null
        ? 'Cela prévient toutes les personnes présentes en ce moment.'
        : plural(count, {
            one: 'Cela prévient # personne présente en ce moment.',
            many: 'Cela prévient # de personnes présentes en ce moment.',
            other: 'Cela prévient les # personnes présentes en ce moment.',
          }),
  },
  asks: {
    leave: {
      text: (room) => `Quitter ${room} ? Vous ne pourrez revenir que si quelqu’un vous laisse entrer.`,
      yes: 'Quitter',
    },
    archive: {
      text: (room) => `Archiver ${room} ? On pourra toujours y lire, mais plus y écrire.`,
      yes: 'Archiver',
    },
    ban: { text: (name) => `Exclure ${name} du salon et empêcher son retour ?`, yes: 'Bannir' },
  },
  sendAnyway: 'Envoyer',
  notYet: 'Pas encore',
  previewEmpty: 'Votre texte s’affiche ici tel qu’il apparaîtra.',
  nobodyOfThatName: (name) => `Personne ici ne s’appelle @${name}.`,
  commands: {
    me: { args: 'fait quelque chose', about: 'Dire ce que vous faites' },
    shrug: { args: '[texte]', about: 'Ajouter ¯\\_(ツ)_/¯' },
    join: { args: '#salon', about: 'Rejoindre un salon public' },
    leave: { args: '', about: 'Quitter ce salon' },
    invite: { args: '@personne …', about: 'Ajouter des personnes à ce salon' },
    kick: { args: '@personne …', about: 'Retirer des personnes de ce salon' },
    ban: { args: '@personne', about: 'Exclure quelqu’un et empêcher son retour' },
    msg: { args: '@personne [texte]', about: 'Écrire directement à quelqu’un' },
    topic: { args: '[texte]', about: 'Définir le sujet ou l’effacer' },
    rename: { args: 'nom', about: 'Renommer ce salon' },
    archive: { args: '', about: 'Archiver ce salon' },
    mute: { args: '[30m, 2h, 1d]', about: 'Ne plus recevoir les notifications de ce salon' },
    unmute: { args: '', about: 'Recevoir de nouveau les notifications de ce salon' },
    away: { args: '', about: 'Apparaître comme absent' },
    dnd: { args: '', about: 'Apparaître comme occupé' },
    back: { args: '', about: 'Apparaître de nouveau en ligne' },
    status: { args: '[emoji] [texte]', about: 'Définir votre statut ou l’effacer' },
    nick: { args: 'nom', about: 'Changer votre nom affiché' },
    help: { args: '', about: 'Afficher ces commandes' },
  },
  told: {
    removed: (names) => `Hors du salon : ${list(names)}.`,
    invited: (names) => `Désormais dans le salon : ${list(names)}.`,
    muted: 'Vous ne recevrez plus les notifications de ce salon.',
    unmuted: 'Vous recevez de nouveau les notifications de ce salon.',
    presence: {
      online: 'Vous apparaissez en ligne.',
      away: 'Vous apparaissez comme absent.',
      busy: 'Vous apparaissez comme occupé.',
    },
    status: 'Votre statut est défini.',
    statusCleared: 'Votre statut est effacé.',
    nick: (name) => `Les autres vous voient maintenant sous le nom de ${name}.`,
    help: (commands) =>
      Object.entries(commands)
        .map(([name, { args, about }]) => `/${name} ${args} — ${about}`)
        .join('\n'),
  },
  completions: 'Suggestions',
  suggestions: (count) => plural(count, { one: '# suggestion', many: '# de suggestions', other: '# suggestions' }),
  everybody: (count) =>
    plural(count, {
      one: 'Prévient # personne dans le salon',
      many: 'Prévient # de personnes dans le salon',
      other: 'Prévient les # personnes du salon',
    }),
  everybodyHere: 'Prévient les personnes présentes en ce moment',
  notInRoom: 'pas dans ce salon',
  closed: {
    archived: 'Ce salon est archivé. On peut le lire, mais plus y écrire.',
    erased: 'Ce compte a été supprimé. On peut lire ce qui a été dit, mais plus y écrire.',
    silenced: (until) => `Un modérateur vous a demandé de faire une pause. Vous pourrez écrire de nouveau ${until}.`,
    read_only: 'Seuls les modérateurs écrivent dans ce salon. Vous pouvez lire et réagir.',
    blocked: (name) => `Vous avez bloqué ${name} : aucun de vous ne peut écrire ici.`,
    openAgain: 'Le rouvrir',
    openFailed: 'Le salon n’a pas pu être rouvert',
  },
}
