/** Words of a benefit in another sense, by what stands in front of them or behind; the words themselves are part of both. */
const OTHERS: Record<string, { before?: RegExp; after?: RegExp }> = {
  bonus: {
    before: /\b(?:referral|home office|added|nice|huge|big|great|extra|real|total|is an?|as an?|be an?) bonus(?:es)?$/i,
    after: /^bonus(?:es)?(?: points| if| content| round| features?| skills| qualif|:|\s?\()/i,
  },
  meals: {
    before: /\b(?:interview|over|virtual|for) (?:a )?(?:lunch|dinner|coffee|drinks)$/i,
    after: /^(?:coffee chats?|food (?:industry|delivery|tech|safety|service|brand)|meal (?:kit|delivery|planning))/i,
  },
  'life-insurance': {
    before: /\b(?:work[- /]*|daily |real |of |your |everyday |to |family |outside |personal )life$/i,
    after: /^life(?:cycle|style|[- ](?:science|changing|time|balance|long|saving|at ))/i,
  },
  'vision-insurance': {
    before: /\b(?:our|the|a|your|product|computer|company|shared|bold|clear|this|machine|technical|strategic) vision$/i,
    after: /^vision (?:of|for|to|and (?:strategy|roadmap|mission)|is|that|statement)/i,
  },
  'disability-insurance': { after: /^disability (?:status|accommodation|or)/i },
  'health-insurance': {
    before: /\b(?:mental|our|digital|public|in|the|U\.?S\.?) (?:health|healthcare|medical|health care)$/i,
    after:
      /^(?:health(?:care| care)?|medical) (?:tech\w*|compan\w+|systems?|industry|provider|data|record|professional|and safety|outcomes|startups?|savings|conditions?|organi[sz]|software|device|center|school|history|teams?|space|stipend|and wellness (?:stipend|budget|allowance|reimb))/i,
  },
  'paid-time-off': {
    before: /\b(?:vacation|unlimited|parental|sick|family|maternity|paternity|bereavement|sabbatical|medical) leave$/i,
    after:
      /^(?:holiday (?:season|part|bookings)|vacation (?:rental|homes?)|leave (?:a|the|your|us|no|behind|management|of absence))/i,
  },
  equipment: {
    before:
      /\b(?:heavy|protective|capital|manufacturing|test|lab|network|medical|production|office|operating|customer) equipment$/i,
    after: /^(?:equipment (?:maintenance|manufactur|install|financing|selection)|laptops? (?:models|fleet))/i,
  },
  retreats: { after: /^(?:retreats? of|summit|gathering)s? (?:the|requirements|data|feedback)/i },
}

const NEAR = 30

/** Whether the words of a benefit, at their place in a text, mean something else. */
export function isOtherSense(slug: string, text: string, start: number, end: number): boolean {
  const others = OTHERS[slug]
  if (!others) return false
  return (
    (others.before?.test(text.slice(Math.max(0, start - NEAR), end)) ?? false) ||
    (others.after?.test(text.slice(start, end + NEAR)) ?? false)
  )
}
