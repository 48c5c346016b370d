/** docs/filter.md: the words around the tables of fields. Examples in it are run by test/filter.test.ts. */
import type { AliasWord, FieldWord } from '../src/report/filter/fields.js'
import { messageNames, transactionNames } from '../src/report/filter/index.js'

export function filterPage(): readonly string[] {
  return [
    '# Filters',
    '',
    'Printed from `src/report/filter/` by `npm run docs`; the examples are run by `test/filter.test.ts`.',
    '',
    '`decode --filter EXPR` prints only the messages that fit, `transactions --filter EXPR` only such transactions. An expression compares fields of the record that `--format json` prints, whatever the format.',
    '',
    '```sh',
    `homeward decode test/captures/story.pcapng --filter 'map.opcode == 71 and sccp.calling.digits ^= "86"'`,
    `homeward decode test/captures/story.pcapng --filter 'map.operation in {anyTimeInterrogation, provideSubscriberInfo} and tcap.type == begin'`,
    `homeward decode test/captures/story.pcapng --filter 'gsm_old.localValue == 45 and not src.ip == 10.20.1.0/24 or map.errorCode in {1, 20..34}'`,
    `homeward decode test/captures/story.pcapng --filter 'parameters.requestedInfo and timestamp ^= "2019-05-14T08:4"'`,
    `homeward decode test/captures/story.pcapng --reveal --filter 'e212.imsi == "310999000000101"'`,
    `homeward transactions test/captures/story.pcapng --filter 'outcome == answered and disclosed contains cell and not origin.country == US'`,
    '```',
    '',
    '## The language',
    '',
    '| written | means |',
    '| --- | --- |',
    '| `FIELD == VALUE` (`eq`) | some value of the field is equal |',
    '| `FIELD != VALUE` (`ne`) | the field is there, and no value of it is equal |',
    '| `<` `<=` `>` `>=` (`lt` `le` `gt` `ge`) | numbers by size, text letter by letter: times compare as they stand |',
    '| `FIELD ^= TEXT`, `FIELD $= TEXT` | begins with, ends with |',
    '| `FIELD contains TEXT` | has it inside |',
    '| `FIELD in {A, B, 5..9}` | equal to one of a set, or within a range, both ends included |',
    '| `exists FIELD`, or the field alone | the field is there; a flag alone: it is true |',
    '| `not` `and` `or`, `!` `&&` `\\|\\|`, `( )` | `not` binds closest, then `and` |',
    '',
    'Text stands in either kind of quotes; words of letters, digits and `_ . : - + * / @` need none. Numbers are decimal or `0x…`. Octets are hex, with or without colons. Addresses compare with an address or a network (`10.9.0.0/16`).',
    'A field with several values (components, AVP codes) fits when one of them does. Comparisons joined by `and` may be met by different components of a message.',
    '`parameters.NAME` is the parameter of that name at any depth, `parameters.OUTER.NAME` one below another; `map.parameters`, `cap.parameters`, `diameter.parameters`, `gtp.parameters` only those of that protocol. Names are the standard’s, as `--format json` shows them.',
    'There are no regular expressions: no expression takes longer than a look at the record. Parentheses nest 64 deep, an expression has 8192 characters. Fields below `parameters`, and `numbers`, cost ten times what all others do: for them each message is read to its last parameter.',
    '',
    'What cannot be read is refused with its place, and nothing is read:',
    '',
    '```',
    'homeward: --filter: there is no field of this name. Did you mean map.opcode? docs/filter.md lists the fields.',
    '  map.opcde == 71',
    '  ^^^^^^^^^',
    '```',
    '',
    '## Masked identifiers',
    '',
    'A filter sees what is shown. Without `--reveal`, IMSI, MSISDN and the like are masked before the filter looks: `imsi ^= "310999"` finds the subscribers of a network, `imsi == "310999000000101"` finds nothing, and a note says why. So nobody learns through a filter what he may not see (docs/decisions/0008).',
    '',
    '## Fields of messages',
    '',
    ...table(messageNames.fields),
    '',
    '## Names as in Wireshark',
    '',
    ...aliasTable(messageNames.aliases),
    '',
    '## Fields of transactions',
    '',
    ...table(transactionNames.fields),
  ]
}

function table(fields: readonly FieldWord[]): string[] {
  return [
    '| field | type | what it is |',
    '| --- | --- | --- |',
    ...fields.map((f) => `| \`${f.name}\` | ${f.type} | ${f.about}${f.person === true ? '; masked without `--reveal`' : ''} |`),
  ]
}

function aliasTable(aliases: readonly AliasWord[]): string[] {
  return [
    '| Wireshark | field | only in |',
    '| --- | --- | --- |',
    ...aliases.map((a) => `| \`${a.name}\` | \`${a.means}\` | ${a.protocols?.join(', ') ?? ''} |`),
  ]
}
