/** The type of skills.json: it has more rows than the compiler infers a type from. */
declare const rows: {
  name: string
  kind: string
  topic?: boolean | string
  aliases?: string[]
  cased?: string[]
  listed?: string[]
  letter?: string[]
  exact?: string[]
  not?: string[]
  parents?: string[]
  near?: string[]
}[]
export default rows
