import type { OpenCounts } from '../../catalogue/index.ts'
import { html, type Html } from '../html.ts'
import { notStated } from './icons.ts'

/** Says, wherever figures stand, that archived postings are among them. */
export const sampleNotice = ({
  sample,
  open,
}: Pick<OpenCounts, 'sample' | 'open'>): Html => html`<div class="notice sample-notice" role="note">${notStated}
<p>${
  open > 0
    ? html`<strong>Part of this is a sample.</strong> <span class="figure">${sample.toLocaleString('en-US')}</span> archived postings stand beside <span class="figure">${open.toLocaleString('en-US')}</span> read from their boards, until there are enough of those.`
    : html`<strong>This is a sample.</strong> The <span class="figure">${sample.toLocaleString('en-US')}</span> postings shown are archived ones: most of them are closed by now. They make way as the boards are read.`
} <a href="/about/sample">What the sample is</a></p></div>`
