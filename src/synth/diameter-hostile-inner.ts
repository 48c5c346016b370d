/** Diameter that does not leave a network, or names another one than who asks: seldom played commands, in the handwriting of a tool. */
import { type DiameterWords, user } from './diameter-scripts.js'
import type { Asked, Questions } from './questions.js'

const UNABLE_TO_DELIVER = 3002
const UNKNOWN_USER = 5001
/** A network of New Zealand, where none of these subscribers goes. */
const ELSEWHERE = '53001'

/** `ends`: the question with its ends, refused by this result. */
export function innerQuestions(ends: (refusal: number, words: DiameterWords) => Asked): Questions {
  const nothing: NonNullable<DiameterWords['answer']> = () => ({})
  return {
    keysElsewhere: ends(UNKNOWN_USER, {
      application: 's6a',
      operation: 'Authentication-Information',
      request: (p) => ({
        ...user(p),
        'Requested-EUTRAN-Authentication-Info': { 'Number-Of-Requested-Vectors': 1 },
        'Visited-PLMN-Id': ELSEWHERE,
      }),
      answer: (p) => ({
        'Authentication-Info': {
          'E-UTRAN-Vector': { 'Item-Number': 1, RAND: p.chance, XRES: p.chance8, AUTN: p.chance, KASME: p.chance + p.chance },
        },
      }),
    }),
    notice: ends(UNKNOWN_USER, {
      application: 's6a',
      operation: 'Notify',
      request: (p) => ({ ...user(p), 'NOR-Flags': 1 }),
      answer: nothing,
    }),
    innerKeys: ends(UNABLE_TO_DELIVER, {
      application: 'swx',
      operation: 'Multimedia-Auth',
      request: (p) => ({
        ...user(p),
        '3GPP-SIP-Number-Auth-Items': 1,
        '3GPP-SIP-Auth-Data-Item': { '3GPP-SIP-Authentication-Scheme': "EAP-AKA'" },
        'RAT-Type': 0,
      }),
      answer: user,
    }),
    innerWrite: ends(UNABLE_TO_DELIVER, {
      application: 'sh',
      operation: 'Profile-Update',
      request: (p) => ({
        'User-Identity': { MSISDN: p.msisdn },
        'Data-Reference': 0,
        'Sh-User-Data': { raw: Buffer.from('<Sh-Data/>').toString('hex') },
      }),
      answer: nothing,
    }),
    innerCharge: ends(UNABLE_TO_DELIVER, {
      application: 'gy',
      operation: 'Credit-Control',
      request: (p) => ({
        'Service-Context-Id': '32251@3gpp.org',
        'CC-Request-Type': 4,
        'CC-Request-Number': 0,
        'Subscription-Id': { 'Subscription-Id-Type': 1, 'Subscription-Id-Data': p.imsiText },
      }),
      answer: () => ({ 'CC-Request-Type': 4, 'CC-Request-Number': 0 }),
    }),
    innerEnd: ends(UNABLE_TO_DELIVER, {
      application: 'swx',
      operation: 'Registration-Termination',
      request: (p) => ({ ...user(p), 'Deregistration-Reason': { 'Reason-Code': 0 } }),
      answer: nothing,
    }),
  }
}
