export type NameProblem = 'name-missing' | 'name-hidden-characters' | 'name-too-long' | 'name-private-use'

export const LONGEST_NAME = 50

/** The name as it is kept and printed: as written, without the blanks around it. Never split into 姓 and 名. */
export function tidyName(written: string): string {
  return written.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '')
}

/**
 * The form in which names are compared and searched: composed, one kind of middle dot, without blanks
 * (李　明 is 李明), characters that old fonts kept in private places brought home, Latin in lower case.
 */
export function searchFormOfName(name: string): string {
  return [...name.normalize('NFKC')]
    .map((character) => PUBLIC_FORMS.get(character) ?? character)
    .join('')
    .replace(DOTS, '·')
    .replace(/\s/gu, '')
    .toLowerCase()
}

/** Why a tidy name cannot be taken as it stands. Length is in characters, not in UTF-16 units. */
export function nameProblem(name: string): NameProblem | undefined {
  if (name === '') return 'name-missing'
  if (HIDDEN.test(name)) return 'name-hidden-characters'
  if ([...name].length > LONGEST_NAME) return 'name-too-long'
  if (/\p{Co}/u.test(name)) return 'name-private-use'
  return undefined
}

// • ‧ ․ ∙ ⋅ ・ ･ . and what NFKC makes of ． and ･
const DOTS = /[\u2022\u2027\u2024\u2219\u22C5\u30FB\u0387\u16EB.]/g

/** Control characters, zero-width characters, direction marks and overrides. */
const HIDDEN = /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/u

/** GBK kept these 80 at U+E815…U+E864 (bytes FE50…FEA0) before Unicode had them; 䶮 stands in names. */
const ONCE_PRIVATE = [
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱',
  '䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
].join('')
const PUBLIC_FORMS: ReadonlyMap<string, string> = new Map(
  [...ONCE_PRIVATE].map((character, at) => [String.fromCodePoint(0xe815 + at), character]),
)
