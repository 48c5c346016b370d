/** GTP as askers send it who have no session to make: one for somebody who is registered elsewhere, and trials of identities and tunnels. */
import { buildWords, cause, contextRequest, gtpScript, type GtpWords, packetScript, sessionRequest } from './gtp-scripts.js'
import type { Asked, Questions } from './questions.js'
import { buildGtp, type IeValues } from '../wire/gtp/index.js'
import type { Probe } from './template.js'

/** Causes of refusal: TS 29.274 §8.4, TS 29.060 §7.7.1. */
const CONTEXT_NOT_FOUND = 64
const USER_UNKNOWN = 96
const NON_EXISTENT = 192
const IMSI_NOT_KNOWN = 194

/** A question whose refusal is an answer with this cause. */
function ends(words: GtpWords, refusal: number): Asked {
  const refused: GtpWords = { ...words, answer: () => ({ Cause: words.version === 2 ? cause(refusal) : refusal }) }
  return { answered: gtpScript(words), refused: gtpScript(refused), silent: gtpScript({ ...words, after: undefined }) }
}

/** An echo with an order in it, in the place of a name that an echo has none of. */
const orders: GtpWords = {
  version: 2,
  type: 1,
  teid: 'none',
  request: (p) => ({ Recovery: 1, APN: `x${p.session}.run` }),
  answer: () => ({ Recovery: 3 }),
  after: 20,
}

/** Is anybody there? Nobody is. */
const echo = gtpScript({ version: 2, type: 1, teid: 'none', request: () => ({ Recovery: 1 }), answer: () => ({}), after: undefined })
const tryAddress: Asked = { answered: echo, refused: echo, silent: echo }

/** A phone asks the gateway itself for a session, through its own tunnel. */
const within = packetScript('gtpv2.createSession', 2123, (p) =>
  buildGtp({
    version: 2,
    type: 32,
    teid: 0,
    sequence: Number.parseInt(p.sequence, 16),
    ies: { IMSI: p.imsi, 'RAT Type': 6, APN: 'internet' },
  }),
)
const sessionWithin: Asked = { answered: within, refused: within, silent: within }

/** Between the nodes of one network: a phone has gone to 2G (TS 29.274 §7.4.1). */
const suspend: GtpWords = {
  version: 2,
  type: 162,
  teid: 'none',
  request: (p) => ({ IMSI: p.imsi }),
  answer: () => ({ Cause: cause(16) }),
  after: 30,
}

const nobody = (words: GtpWords, refusal: number): Asked => {
  const { refused, silent } = ends(words, refusal)
  return { answered: refused, refused, silent }
}

/** Who asks is not where the subscriber is, and does not know the area: the request names that of its own network. */
const ownArea = (p: Probe): IeValues => {
  const { 'User Location Information': _, ...request } = contextRequest(p)
  return { ...request, 'Routeing Area Identity': { PLMN: p.askerPlmn, LAC: 1, RAC: 1 } }
}

/** Over S8 for those on 4G, over Gp for the others. */
export const gtpQuestions = {
  modern: {
    session: ends(buildWords.createSession, USER_UNKNOWN),
    sessionForeign: ends(buildWords.createSession, USER_UNKNOWN),
    sessionFromNowhere: ends(buildWords.createSession, USER_UNKNOWN),
    askInside: ends(suspend, CONTEXT_NOT_FOUND),
    echoOrders: ends(orders, USER_UNKNOWN),
    sessionWithin,
    tryAddress,
    tryImsi: nobody({ ...buildWords.createSession, request: (p) => ({ ...sessionRequest(p), MSISDN: '19999999999' }) }, USER_UNKNOWN),
    tryTunnel: nobody({ ...buildWords.deleteSession, wait: 0, teid: 'chance' }, CONTEXT_NOT_FOUND),
  },
  older: {
    session: ends({ ...buildWords.createContext, request: ownArea }, IMSI_NOT_KNOWN),
    sessionFromNowhere: ends(buildWords.createContext, IMSI_NOT_KNOWN),
    askInside: ends(suspend, CONTEXT_NOT_FOUND),
    sessionForeign: ends({ ...buildWords.createContext, request: ownArea }, IMSI_NOT_KNOWN),
    echoOrders: ends(orders, USER_UNKNOWN),
    sessionWithin,
    tryAddress,
    tryImsi: nobody({ ...buildWords.createContext, request: (p) => ({ ...contextRequest(p), MSISDN: '19999999999' }) }, IMSI_NOT_KNOWN),
    tryTunnel: nobody({ ...buildWords.deleteContext, wait: 0, teid: 'chance' }, NON_EXISTENT),
  },
} as const satisfies Readonly<Record<string, Questions>>
