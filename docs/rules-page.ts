/** docs/rules.md: every rule of the attack catalogue with its place in rules/, or why it has none yet. */
import { rules } from '../rules/index.js'
import { thresholdsOf } from '../src/detect/thresholds.js'

const N32_NOTE =
  'goes over TLS between the edge proxies of two networks (TS 33.501 §13.2): without their keys a tap sees neither names nor paths; HTTP/2 of a 5G core is not read'

/** Rules of the catalogue: what they look for, and why no file has them when none has. */
const catalogue: Readonly<Record<string, readonly [looksFor: string, note?: string]>> = {
  D01: ['operation that does not cross networks'],
  D02: ['management of our own subscriber from outside'],
  D03: ['management of a subscriber by a network that is not the home'],
  D04: ['message of a serving network that does not serve the subscriber'],
  D05: [
    'two registrations farther apart than one can travel',
    'no tap can decide: who registers a subscriber for the very switch where he is, as a hub does (FP05), until the address does something else; countries less than 300 km apart; a subscriber last seen longer ago than the journey takes, or never',
  ],
  D06: [
    'address in MAP of another network than that of SCCP',
    'by country: networks of one country share titles. Registrations by themselves, other questions of addresses that are suspected. The first registrations of a stranger for switches where the subscribers are already cannot be told from those of a hub that was not seen before (FP05)',
  ],
  D07: [
    'our own address from outside',
    'with `links` and home addresses in the configuration; what registers, service nodes and location centres send also without',
  ],
  D08: [
    'answers to questions that we never asked',
    'of SS7, and of addresses whose questions the tap shows; answers of Diameter go back the way of the request, so that none comes to whose name was forged; of GTP they are only counted in the summary («answers without a question»)',
  ],
  D09: ['node that acts in roles which do not go together'],
  D10: ['operation outside its application context'],
  D11: ['encodings that only tools use'],
  D12: ['several components of different kinds'],
  D13: ['one source, one target after another'],
  D14: ['one subscriber asked of several switches'],
  D15: ['lookups without delivery'],
  D16: ['delivery round the home network’s router'],
  D17: ['repeated questions about one person'],
  D18: ['many sources within minutes about one person'],
  D19: [
    'value learned by one address and used by another',
    'of one subscriber, between addresses of two countries. Every question is claimed once: `location/identity-then-location` claims the same stages where one country did both, where both have looked up, and where the question goes by number. Who belongs together in the long run is for attribution',
  ],
  D20: ['whether it worked', 'not a rule: `outcome` and `disclosed` of every transaction'],
  D21: ['stages one after the other'],
  D22: ['call control by a service node that is not the home’s'],
  D23: ['registration without authentication'],
  D24: ['registration for minutes only'],
  D25: [
    'more than usual',
    'a passive tap could see it; not yet done: the median of the same hour over eight weeks, per address and operation, is not kept; `--state` keeps what other rules remember. Sweeps and repeated questions, which are what most such bursts are, have rules of their own (D13, D17)',
  ],
  D26: ['address without roaming of its own'],
  D27: ['same tool under several addresses', 'belongs to attribution: it ties addresses together and claims nothing of a message'],
  D28: ['refused in one technology, asked in the other'],
  D30: ['application or command that has no business between networks'],
  D31: ['host and realm of different networks'],
  D32: ['origin realm that is the destination realm', 'with `links` in the configuration; what registers send also without'],
  D33: ['visited network that is not that of the realm'],
  D34: ['realm that is not that of the subscriber', 'requests of registers: part of «foreign» in the rules of D02 and D03'],
  D36: ['another path than usual', 'of what registers send; the first agent of another country in the rule of D31 and D33'],
  D37: [
    'attribute-value pairs that are wrong',
    'in part: beside home-only questions; names and flags that are wrong anywhere else are habits of stacks',
  ],
  D38: ['host that never answered as a register'],
  D39: [
    'identifiers that several hosts count together',
    'a passive tap could see it, but agents give requests identifiers of their own; it ties hosts together and claims nothing of a message, so belongs to attribution. Session-Id and End-to-End are read to tie answers and not kept with the transaction',
  ],
  D40: [
    'answer that leaves another way',
    'answers follow the request hop by hop, so that a request by agents that do not serve its realm says where the answer goes',
  ],
  D50: [
    'GTP message that does not belong between networks',
    'with `links` in the configuration, or to a gateway that roamers use, from where hardly any session was asked for or where phones of other networks are, and to a serving gateway of which the tap sees the outside only',
  ],
  D51: ['GTP from an address that is no partner’s', 'with `links` and `partner_networks` in the configuration; orders that nobody may give a gateway also without'],
  D52: [
    'serving network that does not own the address',
    'the country of an address is told by the user’s files, or by twenty sessions (five of a gateway of the protected network, and where others made all of the network that is named); that of others on the exchange is not known',
  ],
  D53: ['tunnels tried by number'],
  D54: ['session of a subscriber who is registered elsewhere'],
  D56: ['echo with something in it', 'GTP-C only: echoes of GTP-U are counted and not opened'],
  D57: ['GTP within GTP', 'to ports of GTP and by its form; other services of the core are not looked for'],
  D60: ['silent message'],
  D61: ['message for the SIM from outside'],
  D62: [
    'messages with stolen data to one number',
    'what the phone sends within a minute of a message for its SIM, and data that phones of five subscribers send to one number abroad which does not write back. A number of the home country is claimed in the first way only: platforms that manage SIMs have such numbers',
  ],
  D63: [
    'sender and centre of different networks',
    'centre of the lookup and of the delivery. The number that the phone shows (TP-OA) is read and not kept, since it decides nothing: applications write in the name of their user, with a number of the home network and by whatever centre is cheap, and a forger’s message is the same octet by octet. Where the subscriber of that number is says nothing either, as such messages do not come from his phone. What tells the two apart is his consent, which no tap sees; an operator who forbids it filters by his own ranges of numbers at his router of messages',
  ],
  D70: ['N32: network of the peer', N32_NOTE],
  D71: ['N32: token', N32_NOTE],
  D72: ['N32: service out of place', N32_NOTE],
  D73: ['N32: changes on the way', N32_NOTE],
}

export function rulesPage(): string[] {
  for (const { id, techniques } of rules)
    for (const technique of techniques)
      if (catalogue[technique] === undefined) throw new Error(`${id}: docs/rules-page.ts does not know ${technique}`)
  const lines = Object.entries(catalogue).map(([id, [looksFor, note]]) => {
    const files = rules.filter((r) => r.techniques.includes(id)).map((r) => `\`${r.id}\``)
    if (files.length === 0 && note === undefined) throw new Error(`docs/rules-page.ts: ${id} has neither a rule nor a reason`)
    return `| ${id} | ${looksFor} | ${[...files, ...(note === undefined ? [] : [note])].join('<br>')} |`
  })
  const covered = Object.keys(catalogue).filter((id) => rules.some((r) => r.techniques.includes(id))).length
  return [
    '# Rules of the attack catalogue',
    '',
    `Printed by \`npm run docs\` from \`rules/\`. ${rules.length} rules; ${covered} of the ${Object.keys(catalogue).length} rules of the catalogue have at least one. The others say why not.`,
    '`homeward rules show ID` prints the reason, false alarms, blind spots and mappings of each.',
    '',
    '| catalogue | looks for | where |',
    '| --- | --- | --- |',
    ...lines,
    '',
    '## Thresholds',
    '',
    'The figures that rules compare with, each set by the configuration under the id of its rule: `rules: {ID: {thresholds: {NAME: VALUE}}}`.',
    '',
    '| rule | threshold | unless configured | what it is |',
    '| --- | --- | --- | --- |',
    ...rules.flatMap((r) =>
      Object.entries(thresholdsOf(r)).map(
        ([name, { value, unit, says }]) => `| \`${r.id}\` | \`${name}\` | ${value}${unit === 'times' ? '' : ` (${unit})`} | ${says} |`,
      ),
    ),
  ]
}
