import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadContent, problemLine } from '../../src/content/index.ts'
import { projectFile } from '../../src/platform/config.ts'
import { checkAll } from './check-all.ts'

const content = loadContent(projectFile('content'))

test('every piece holds what is asked of pieces', () => {
  assert.deepEqual(checkAll(content).map(problemLine), [])
})
