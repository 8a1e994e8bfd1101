/** “de Paul”, “d’Ada”: the word before a name loses its vowel where the name begins with one. */
export function ofPerson(name: string): string {
  return /^[aeiouàâäéèêëîïôöœùûü]/i.test(name) ? `d’${name}` : `de ${name}`
}
