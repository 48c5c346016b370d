/** The message that a step delivers, on MAP and on Diameter: a GSM 03.40 SMS-DELIVER in hex. */
import type { Step } from '../detect/author.js'

/** TP-PID and TP-DCS (TS 23.040 §9.2.3.9): type 0, data for the SIM, text. */
const kinds = { silent: '4000', sim: '7ff6', text: '0000' } as const

export const messageOf = (step: Step): string => `040b912120555501f0${kinds[step.says?.message ?? 'text']}621142210000000004d4f29c0e`
