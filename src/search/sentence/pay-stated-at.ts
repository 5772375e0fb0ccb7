import { matchAt, type PartReader } from './question.ts'

const STATED =
  /(?:(?:with|that|which|has|have|and|only|must|a|the|clear|public|listed|stated|transparent|known|visible|show(?:s|ing)?|listing|stating|disclos(?:es|ed|ing)|list(?:s)?|state(?:s)?|publish(?:es|ed)|mention(?:s|ed)|include(?:s|d)?) )*(?:salar(?:y|ies)|pay|compensation|wage)(?: (?:range|band|info|information))?(?: (?:is |are |must be |has to be )?(?:stated|listed|shown|posted|disclosed|known|public|published|visible|included|mentioned|transparen(?:t|cy)|given|in (?:the )?(?:ad|posting|listing)))/y
const WITH_PAY =
  /(?:with|has|have|showing|lists?|stat(?:es|ing)|disclos(?:es|ing)|publish(?:es|ing)|shows?) (?:a |the |their |known |stated |listed |public |visible |transparent |clear )*(?:salar(?:y|ies)|pay|compensation)(?: (?:range|band|info|information|transparency)s?)?/y
const UNSTATED = /(?:(?:no|without|not?) (?:stated |listed )?(?:salary|pay)(?: (?:stated|listed|shown|given))?)/y

/** Whether pay is stated at all: "with salary", "pay stated", "salary transparency". */
export const payStatedAt: PartReader = (question, at) => {
  const not = matchAt(question, UNSTATED, at)
  if (not)
    return { kind: 'filter', facet: 'pay-stated', values: ['no'], label: 'Pay not stated', end: at + not[0].length,
      otherReadings: [{ label: 'pay must be stated', write: 'pay:stated' }] } // prettier-ignore
  const found = matchAt(question, STATED, at) ?? matchAt(question, WITH_PAY, at)
  return (
    found && { kind: 'filter', facet: 'pay-stated', values: ['yes'], label: 'Pay stated', end: at + found[0].length }
  )
}
