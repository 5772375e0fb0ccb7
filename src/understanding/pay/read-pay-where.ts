/** "For candidates located in NYC or SF, the pay range is", "Netherlands: 63.000 EUR", "range for US-based roles is". */
const LABEL = /(?:^|[|;•·]|,\s|\)\s)\s*([\p{Lu}(][^:;|.]{1,60}):\s*(?:USD|EUR)?[\s~(]*$/u
const FOR_PLACE =
  /\b(?:located in|based in|residing in|living in|located near|work(?:ing)? (?:in|from)|candidates in|employees in|hires in|applicants in|roles? in|salary in|range in)\s+((?:the\s)?[\p{Lu}][\p{L}&'’/ ,()-]{1,80}?)(?:,\s(?:the|this|our|we|you)|\s(?:is|are|will|the|this|our|can|for|ranges?)\b|:|\sbetween\b|$)/gu
const BASED = /\b((?:US|USA|U\.S\.|UK|EU|Canada|Canadian|European|Europe|United States)[- ]based)\b/gi
const OTHERS = /\b(?:all|any)(?: \w+)? other (?:[\w.]+ )?locations?(?: in [\p{Lu}][\p{L} ]{1,30})?/iu
const PAY_LABEL =
  /salary|compens|pay|base|range|rate|wage|ote|comp\b|package|remun|earn|gehalt|budget|target|total|level|annual|hour|benefit|type|offer|rémun|salair|vergüt|salari|retrib|stipend|ctc|lohn|lön|lønn?|wynagr|stawka|widełki|sueldo|faixa|\bral\b|tjm|verdienst/i

/** The place or level a range is for, in the posting's words, when they stand just before it. */
export function placeOf(before: string): string | undefined {
  const near = before.slice(-170)
  const label = LABEL.exec(near)?.[1]?.trim()
  if (label && !PAY_LABEL.test(label)) return label
  const others = OTHERS.exec(near)
  if (others) return others[0]
  const place = [...near.matchAll(FOR_PLACE)].at(-1)?.[1]
  if (place) return place.trim()
  return [...near.matchAll(BASED)].at(-1)?.[1]
}
