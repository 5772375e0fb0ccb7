import type { Content } from '../../content/index.ts'
import { careerOf } from '../../domain/index.ts'
import type { Crumb } from '../parts/crumbs.ts'

/** The way from home to the page above a career: its parents, called as their guides are where there are guides. */
export function careerSteps(content: Content, career: string): Crumb[] {
  const parents: Crumb[] = []
  for (let up = careerOf(career)?.parent; up; up = careerOf(up)?.parent) {
    const name = content.guideTo(up)?.title ?? careerOf(up)!.name
    parents.unshift({ name, path: `/careers/${up}` })
  }
  return [{ name: 'Home', path: '/' }, { name: 'Remote Tech Careers', path: '/careers' }, ...parents]
}
