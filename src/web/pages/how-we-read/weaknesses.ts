/** Where the readers go wrong, from reading what `npm run evaluate -- --errors FIELD` prints. A line for each fact. */
export const weaknesses: [fact: string, words: string][] = [
  [
    'Where you may live',
    'A place that is only wished for, or near which one should live, may be taken as a limit. Of several states or towns in one sentence some may be missed. Posts that name several roles, or places in a headline of their own making, are the weakest.',
  ],
  [
    'Time zone',
    'Core hours on the clock (“9 to 2 Pacific”) are not always turned into hours of overlap. A zone that is only preferred may look demanded.',
  ],
  ['Right to work', 'It is missed where a posting only demands a citizenship or a licence and leaves the rest to you.'],
  ['Visa, clearance', 'Few marked postings speak of either, so the figures say little.'],
  [
    'Workplace',
    'Where the office is one choice beside home, the office may be left out; a posting that never says “on site” because it goes without saying stays not stated.',
  ],
  [
    'Pay',
    'A single figure in unusual clothes, commission without a base, and figures in a field without currency or period are left out. Of many ranges for many places some may be missed.',
  ],
  ['Employment', 'Of two kinds (“full-time or 80%”, “freelance, twenty hours a week”) one may be missed.'],
  [
    'Career',
    'Titles without an occupation (“Member of Technical Staff”) are read from the text, where full-stack, back-end and plain software engineers look alike.',
  ],
  [
    'Level',
    'It is read from the title and from fields; a level that only the text mentions is mostly not read, on purpose.',
  ],
  [
    'Years',
    'Years with one tool may be taken for years of experience overall, and years that a company boasts of for a demand.',
  ],
  [
    'Skills',
    'The weakest of the large facts. Broad subjects (machine learning, observability) count where they are only mentioned; names that are also words (Go, Swift, C) are missed outside of lists; a list of everything a company uses counts like a list of demands.',
  ],
  [
    'Languages',
    'A language that customers speak may be taken for one that is demanded of you, and the language a posting is written in is not yet a demand.',
  ],
  ['Pools', 'A pool of candidates that does not say so in the usual words looks like an opening.'],
  [
    'Benefits and other further facts',
    'The youngest rules. Benefits are read as kinds from a closed list, without amounts and conditions; software that screens those who apply, and the number of people sought, are often missed.',
  ],
  [
    'Postings that are not in English',
    'The rules know the commonest words of German, French, Spanish, Portuguese and some others, and miss more there than in English.',
  ],
]
