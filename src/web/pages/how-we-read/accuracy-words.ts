/** The fields of the evaluation in reading order, by what they are about, each in words. */
export const fieldGroups: { name: string; fields: Record<string, string> }[] = [
  {
    name: 'Can I apply?',
    fields: {
      'never falsely worldwide': 'Never worldwide where it is not',
      'eligibility: scope': 'Worldwide, limited, or not stated',
      'eligibility: places': 'The places named',
      'eligibility: all of it': 'Where you may live, all of it',
      'time zone': 'Time zone',
      'right to work': 'Right to work',
      'visa sponsorship': 'Visa sponsorship',
      clearance: 'Security clearance',
      remote: 'Remote, or not',
      workplace: 'Workplace',
      'office days': 'Days in the office',
      travel: 'Travel',
    },
  },
  {
    name: 'What does it give?',
    fields: { pay: 'Pay', equity: 'Shares or options', benefits: 'Benefits', employment: 'Employment' },
  },
  {
    name: 'What does it ask?',
    fields: {
      career: 'Career',
      level: 'Level',
      years: 'Years of experience',
      skills: 'Skills',
      'skill years': 'Years with one skill',
      education: 'Education',
      languages: 'Languages',
    },
  },
  {
    name: 'What kind of posting is it?',
    fields: {
      tech: 'Tech, or not',
      'posting language': 'Language it is written in',
      evergreen: 'One opening, or a pool',
      vacancy: 'Whether there is a vacancy',
      openings: 'How many are sought',
      deadline: 'Last day to apply',
      agency: 'Posted by an agency',
      'ai screening': 'Software in the selection',
    },
  },
]

/** The names of the sets that `npm run evaluate` knows, or is given with --set. */
const setWords: Record<string, string> = {
  own: 'Our own',
  archive: 'Archived',
  apart: 'Apart',
}
export const setName = (name: string): string => setWords[name] ?? capital(name)

const sources: Record<string, string> = {
  ashby: 'Ashby',
  greenhouse: 'Greenhouse',
  lever: 'Lever',
  hn: 'Hacker News',
  remotive: 'Remotive',
  remoteok: 'Remote OK',
  alekst: 'Various boards',
}
export const sourceName = (name: string): string => sources[name] ?? capital(name)

/** The facts by which sources are compared: a table of few columns is read on any screen. */
export const comparedFields: [field: string, words: string][] = [
  ['eligibility: all of it', 'Where'],
  ['pay', 'Pay'],
  ['level', 'Level'],
  ['skills', 'Skills'],
]

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
