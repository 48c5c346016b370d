/**
 * What rules need to know of a text that nobody may read: how long it is, and which kinds of characters and things are in it. No hash: short texts
 * and codes could be guessed from one (docs/decisions/0009-text-of-messages.md).
 */

export interface TextFeatures {
  readonly characters: number
  readonly has: readonly string[]
}

const LINK = /https?:\/\/|www\.|\b[a-z0-9-]+\.(com|net|org|info|link|ly|me|io|co|app|site|top|xyz|online|ru|cn)\b/i
/** A number of four to eight digits alone, or 123-456: what sign-in codes look like. */
const CODE = /(?<![\d+])(\d{4,8}|\d{3}[- ]\d{3})(?!\d)/
const PHONE = /\+?\d[\d ()-]{7,}\d/g
const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

export function textFeatures(text: string): TextFeatures {
  const withoutPhones = text.replace(PHONE, ' ')
  const tests: readonly (readonly [name: string, found: boolean])[] = [
    ['letters', /\p{L}/u.test(text)],
    ['digits', /\p{Nd}/u.test(text)],
    ['other alphabets than Latin', NOT_LATIN.test(text)],
    ['link', LINK.test(text)],
    ['code', CODE.test(withoutPhones)],
    ['phone number', withoutPhones !== text],
    ['unreadable characters', text.includes('\ufffd')],
  ]
  return { characters: Array.from(text).length, has: tests.flatMap(([name, found]) => (found ? [name] : [])) }
}
