/** Calls under control of the home network (TS 29.078 §5, TS 23.078 §4.5.2): the visited switch reports, the service node lets the call go on. */
import type { Script } from './dialogue.js'
import { begin, close, inner, type Manner } from './map-messages.js'
import { cellOf } from './map-scripts.js'

/** SSN of CAP (Q.713 §3.4.2.2, TS 23.003 annex). */
const CAP = 146
const SSF_TO_SCF = [4, 2] as const
const PHASE = 2
const cap: Manner = { application: 'cap' }

const leg = (side: string): { readonly sendingSideID: string } => ({ sendingSideID: side })
const event = (type: number, side: string) => ({ eventTypeBCSM: type, legID: { receivingSideID: side }, miscCallInfo: { messageType: 0 } })
const ANSWER = 7
const DISCONNECT = 9

export const capScripts = {
  call: {
    carrier: 'm3ua',
    procedure: 'cap.initialDP',
    askerSsn: CAP,
    askedSsn: CAP,
    called: 'title',
    steps: [
      begin(
        SSF_TO_SCF,
        0,
        (p) => ({
          serviceKey: 10,
          eventTypeBCSM: 2,
          iMSI: p.imsi,
          locationInformation: { ageOfLocationInformation: 0, 'vlr-number': p.asker, cellGlobalIdOrServiceAreaIdOrLAI: cellOf(p) },
          'ext-basicServiceCode': { 'ext-Teleservice': '11' },
          callReferenceNumber: p.chance8,
          mscAddress: p.asker,
          calledPartyBCDNumber: { nature: 1, plan: 1, digits: '12025550102' },
          timeAndTimezone: '2020-06-01T12:00:00+00:00',
        }),
        cap,
      ),
      inner(
        false,
        SSF_TO_SCF,
        1,
        23,
        90,
        () => ({
          bcsmEvents: [
            { eventTypeBCSM: ANSWER, monitorMode: 1, legID: leg('02') },
            { eventTypeBCSM: DISCONNECT, monitorMode: 0, legID: leg('01') },
          ],
        }),
        cap,
      ),
      inner(false, PHASE, 2, 31, 5, () => undefined, cap),
      inner(true, PHASE, 2, 24, 9000, () => event(ANSWER, '02'), cap),
      inner(true, PHASE, 3, 24, 90_000, () => event(DISCONNECT, '01'), cap),
      close(false, PHASE, 60, cap),
    ],
  },
} as const satisfies Readonly<Record<string, Script>>
