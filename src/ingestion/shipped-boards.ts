import { readFileSync } from 'node:fs'
import { saveBoards, type NewBoard } from '../catalogue/index.ts'
import type { SourceKind } from '../domain/index.ts'
import { projectFile } from '../platform/config.ts'
import type { Database } from '../platform/database/index.ts'

/** Makes the boards of data/boards.csv known. Boards that are known already stay as they are, a switched-off one too. */
export const registerShippedBoards = (db: Database): Promise<{ added: number; total: number }> =>
  saveBoards(db, readShippedBoards())

/** The rows of data/boards.csv: source, token, region, name, website, origin. Its values hold no commas or quotes. */
export function readShippedBoards(text = readFileSync(projectFile('data', 'boards.csv'), 'utf8')): NewBoard[] {
  const [head = '', ...lines] = text.trim().split('\n')
  const columns = head.trim().split(',')
  return lines.map((line) => {
    const cells = line.trim().split(',')
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? ''
    const region = cell('region')
    return {
      source: cell('source') as SourceKind,
      token: cell('token'),
      name: cell('name'),
      ...(region ? { region } : {}),
      origin: 'shipped',
    }
  })
}
