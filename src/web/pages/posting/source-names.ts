import type { PostingSource } from '../../../domain/index.ts'

export const sourceNames: Record<PostingSource, string> = {
  greenhouse: 'Greenhouse',
  lever: 'Lever',
  ashby: 'Ashby',
  hn: 'Hacker News',
}
