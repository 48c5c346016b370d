/**
 * Application contexts of MAP (TS 29.002 §17.3.2): which operations each side may invoke. The object identifier is 0.4.0.0.1.0.AC.VERSION.
 * Versions 1 and 2 hold the same operations as far as those exist (§17.2.1); operations that only they have stand in the same row.
 */
import { type ContextWord, ContextTable } from '../context-table.js'

const word = (ac: number, name: string, initiator: readonly number[], responder: readonly number[] = []): ContextWord => ({
  ac,
  name,
  initiator,
  responder,
})

export const contexts: readonly ContextWord[] = [
  word(1, 'networkLocUp', [2, 57, 9], [7, 38, 50]),
  word(2, 'locationCancellation', [3]),
  word(3, 'roamingNumberEnquiry', [4]),
  word(4, 'istAlerting', [87]),
  word(5, 'locationInfoRetrieval', [22]),
  word(6, 'callControlTransfer', [6]),
  word(7, 'reporting', [73, 74, 75], [73, 74]),
  word(8, 'callCompletion', [76, 77]),
  word(9, 'serviceTermination', [88]),
  word(10, 'reset', [37]),
  word(11, 'handoverControl', [68, 34, 28, 30, 35], [69, 29, 33, 30]),
  word(12, 'sIWFSAllocation', [31, 32], [32]),
  word(13, 'equipmentMngt', [43]),
  word(14, 'infoRetrieval', [56, 9]),
  word(15, 'interVlrInfoRetrieval', [55, 9]),
  word(16, 'subscriberDataMngt', [7, 8]),
  word(17, 'tracing', [50, 51, 52]),
  word(18, 'networkFunctionalSs', [10, 11, 12, 13, 14, 17, 19, 54], [18, 19]),
  word(19, 'networkUnstructuredSs', [59, 60, 61], [59, 60, 61]),
  word(20, 'shortMsgGateway', [45, 47], [63]),
  word(21, 'shortMsgMO-Relay', [46]),
  word(22, 'subscriberDataModificationNotification', [5]),
  word(23, 'shortMsgAlert', [64, 49]),
  word(24, 'mwdMngt', [66, 48]),
  word(25, 'shortMsgMT-Relay', [44, 46]),
  word(26, 'imsiRetrieval', [58]),
  word(27, 'msPurging', [67]),
  word(28, 'subscriberInfoEnquiry', [70]),
  word(29, 'anyTimeInfoEnquiry', [71]),
  word(31, 'groupCallControl', [39, 42], [40, 41]),
  word(32, 'gprsLocationUpdate', [23], [7, 50]),
  word(33, 'gprsLocationInfoRetrieval', [24]),
  word(34, 'failureReport', [25]),
  word(35, 'gprsNotify', [26]),
  word(36, 'ss-InvocationNotification', [72]),
  word(37, 'locationSvcGateway', [85]),
  word(38, 'locationSvcEnquiry', [83, 86]),
  word(39, 'authenticationFailureReport', [15]),
  word(41, 'shortMsgMT-Relay-VGCS', [21]),
  word(42, 'mm-EventReporting', [89]),
  word(43, 'anyTimeInfoHandling', [62, 65]),
  word(44, 'resourceManagement', [20]),
  word(45, 'groupCallInfoRetControl', [84]),
  word(46, 'vcsgLocationUpdate', [53], [7]),
  word(47, 'vcsgLocationCancellation', [36]),
]

/**
 * Contexts of one question and one answer: the question stands in the Begin. Not those whose services go on (short messages after their handshake,
 * supplementary services, handover), nor infoRetrieval, which asks for further vectors in a Continue (§8.5.2).
 */
const asksOnce = [2, 3, 4, 5, 13, 20, 22, 23, 26, 27, 28, 29, 33, 34, 35, 37, 38, 39, 42, 43, 47]

export const contextTable = new ContextTable(contexts, asksOnce)
