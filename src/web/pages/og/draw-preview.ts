import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { html, type Html } from '../../html.ts'
import type { PreviewWords } from './preview-words.ts'

const WIDTH = 1200
const HEIGHT = 630
const LEFT = 84
const [PAPER, INK, SOFT, ACCENT, LINE] = ['#f5f8f9', '#12222b', '#475c67', '#0a6571', '#d3dee2'] as const

/** Newsreader (SIL Open Font License 1.1) comes with its package, so that the picture is the same on every machine. */
const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/newsreader/package.json'))
const fontFiles = ['400Regular/Newsreader_400Regular.ttf', '500Medium/Newsreader_500Medium.ttf'].map((file) =>
  join(fonts, file),
)

/** A preview as PNG, 1200 by 630 pixels. Drawn on another thread. */
export async function drawPreview(words: PreviewWords, siteName: string, day: string): Promise<Uint8Array> {
  const image = await renderAsync(String(previewSvg(words, siteName, day)), {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Newsreader' },
  })
  return image.asPng()
}

/** The title on one to three lines, the figure below it, the horizon with its sail at the foot. */
export function previewSvg({ over, title, figure, rests }: PreviewWords, siteName: string, day: string): Html {
  const lines = wrap(title, title.length > 44 ? 34 : 26).slice(0, 3)
  const size = lines.length > 2 ? 60 : lines.length > 1 ? 72 : 88
  const lineAt = (i: number): number => Math.round(134 + (i + 0.82) * size * 1.08)
  const end = lineAt(lines.length - 1) + size * 0.3
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Newsreader">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>
<text x="${LEFT}" y="106" font-size="32" fill="${SOFT}">${over}</text>
${lines.map((line, i) => html`<text x="${LEFT}" y="${lineAt(i)}" font-size="${size}" font-weight="500" fill="${INK}">${line}</text>`)}
${figure && html`<text x="${LEFT}" y="${Math.round(end + 100)}" font-size="92" font-weight="500" fill="${ACCENT}">${figure}</text>`}
<text x="${LEFT}" y="${Math.round(end + (figure ? 152 : 44))}" font-size="32" fill="${SOFT}">${rests}</text>
<rect y="546" width="${WIDTH}" height="2" fill="${LINE}"/>
<g transform="translate(${WIDTH - LEFT - 70} 468) scale(3.9)" fill="${ACCENT}"><path d="M9.6 1c4.4 5.6 7.2 12 7.9 19H9.6z"/><path d="M8 6.5C4.8 11 2.3 15.5.8 20H8z" opacity=".6"/></g>
<text x="${LEFT}" y="599" font-size="34" font-weight="500" fill="${INK}">${siteName}</text>
<text x="${WIDTH - LEFT}" y="597" font-size="26" text-anchor="end" fill="${SOFT}">${day}</text>
</svg>`
}

/** Words on lines of about `most` characters; a word is never broken. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
