/** Filters of records (docs/filter.md). */
import { messageAliases, messageFields, messageParameters, transactionFields } from './fields.js'
import { type Filter, type FilterNames, readFilter } from './filter.js'

export { type Filter, type FilterNames } from './filter.js'
export { FilterProblem } from './words.js'

/** What may stand in `decode --filter`. */
export const messageNames: FilterNames = { fields: messageFields, aliases: messageAliases, parameters: messageParameters }

/** What may stand in `transactions --filter`. */
export const transactionNames: FilterNames = {
  fields: transactionFields,
  aliases: [{ name: 'frame', means: 'request.frame' }],
  parameters: [],
}

/** A test on message records. Throws FilterProblem. */
export const messageFilter = (expression: string): Filter => readFilter(expression, messageNames)

/** A test on transaction records. Throws FilterProblem. */
export const transactionFilter = (expression: string): Filter => readFilter(expression, transactionNames)
