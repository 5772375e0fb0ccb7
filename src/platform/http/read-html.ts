/** Decodes a page: byte order mark, then the header's charset, then `<meta>` in the first 1,024 bytes, then UTF-8. */
export function readHtml(body: Buffer, contentType: string): string {
  const mark =
    body[0] === 0xfe && body[1] === 0xff ? 'utf-16be' : body[0] === 0xff && body[1] === 0xfe ? 'utf-16le' : ''
  const named = /charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i
  const label = mark || named.exec(contentType)?.[1] || named.exec(body.toString('latin1', 0, 1024))?.[1] || 'utf-8'
  return decoderFor(label).decode(body)
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder()
  }
}
