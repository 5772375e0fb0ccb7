const LONGEST = 60

/**
 * A title without what is only about this posting (its place, team, terms): up to the first comma, bracket, colon or dash with
 * spaces. Empty when that is no title.
 */
export function titleName(title: string): string {
  const end = /[,(|:@\[]|\s[-\u2013\u2014]\s/.exec(title)?.index ?? title.length
  const name = title.slice(0, end).replace(/\s+/g, ' ').trim()
  return name.length >= 3 && name.length <= LONGEST ? name : ''
}
