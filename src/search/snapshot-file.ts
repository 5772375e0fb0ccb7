import { open, readFile, rename, rm } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'

/**
 * A file of records that is whole or refused. Head (32 bytes): magic, version, checksum of all that follows, length of the
 * whole file. Then records: kind and length in bytes (8 bytes), and the bytes, filled up to a multiple of 8.
 */
const MAGIC = Buffer.from('OFFINGIX')
const HEAD = 32
const VERSION = 1
/** So many bytes are hashed at once: a quarter of a millisecond. */
const PIECE = 0x4_0000

export type FileRecord = { kind: number; bytes: Uint8Array }

/** Writes beside the file and puts it in its place when all is on the disk, so that a half-written one is never seen. */
export async function writeRecords(
  path: string,
  records: AsyncIterable<FileRecord> | Iterable<FileRecord>,
): Promise<void> {
  const beside = `${path}.${process.pid}.part`
  const file = await open(beside, 'w')
  try {
    let [at, sum] = [HEAD, 0]
    for await (const { kind, bytes } of records) {
      const head = Buffer.alloc(8)
      head.writeUInt32LE(kind, 0)
      head.writeUInt32LE(bytes.byteLength, 4)
      const filling = Buffer.alloc((8 - (bytes.byteLength % 8)) % 8)
      for (const part of [head, bytes, filling]) {
        for (let from = 0; from < part.byteLength; from += PIECE) {
          const piece = part.subarray(from, from + PIECE)
          sum = crc32(piece, sum)
          await file.writev([piece], at)
          at += piece.byteLength
        }
      }
    }
    await file.writev([headOf(sum, at)], 0)
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(beside, { force: true })
    throw error
  }
  await file.close()
  await rename(beside, path)
}

function headOf(sum: number, length: number): Buffer {
  const head = Buffer.alloc(HEAD)
  MAGIC.copy(head)
  head.writeUInt32LE(VERSION, 8)
  head.writeUInt32LE(sum, 12)
  head.writeDoubleLE(length, 16)
  head.writeUInt32LE(crc32(head.subarray(0, HEAD - 4)), HEAD - 4)
  return head
}

export type ReadRecords = { ok: true; records: FileRecord[] } | { ok: false; why: string }

/** All records of a file, or why it is none of ours. A file that is not there is refused like any other. */
export async function readRecords(path: string): Promise<ReadRecords> {
  const file = await readFile(path).catch(() => undefined)
  if (!file) return { ok: false, why: 'there is none' }
  if (file.length < HEAD || !file.subarray(0, 8).equals(MAGIC)) return { ok: false, why: 'it is no file of the index' }
  if (crc32(file.subarray(0, HEAD - 4)) !== file.readUInt32LE(HEAD - 4))
    return { ok: false, why: 'its head is damaged' }
  if (file.readUInt32LE(8) !== VERSION) return { ok: false, why: 'it has the form of another version' }
  if (file.readDoubleLE(16) !== file.length) return { ok: false, why: 'it is not complete' }
  if ((await checksum(file.subarray(HEAD))) !== file.readUInt32LE(12)) return { ok: false, why: 'it is damaged' }
  const records: FileRecord[] = []
  for (let at = HEAD; at + 8 <= file.length;) {
    const length = file.readUInt32LE(at + 4)
    records.push({ kind: file.readUInt32LE(at), bytes: file.subarray(at + 8, at + 8 + length) })
    at += 8 + Math.ceil(length / 8) * 8
  }
  return { ok: true, records }
}

async function checksum(bytes: Uint8Array): Promise<number> {
  let sum = 0
  for (let from = 0; from < bytes.length; from += PIECE) {
    sum = crc32(bytes.subarray(from, from + PIECE), sum)
    await setImmediate()
  }
  return sum
}
