import type { Career, Fact } from '../../domain/index.ts'
import type { Reading } from '../reading/reading.ts'

/** Whether the work is in software, data, IT, security or digital product design: follows from the career. */
export const readTech = (_reading: Reading, career: Fact<Career>): Fact<boolean> => ({
  value: career.value.slug !== 'non-tech',
  evidence: career.evidence,
  rule: 'tech@1',
})
