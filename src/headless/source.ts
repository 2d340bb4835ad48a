// Reads a file or standard input as text, and no more of it than a scenario may hold: an endless
// device is no reason to run out of memory.
import { createReadStream } from 'node:fs'
import { bounds } from '../sim/scenario'
import { BadInput } from './options'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'this file may not be read',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size > bounds.bytesWithTrace) break // one byte too many is enough to be refused
  }
  return Buffer.concat(chunks)
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadInput([`${file}: found bytes that are no UTF-8, allowed: JSON in UTF-8`])
  }
}

/** The text of a file, or of standard input for "-"; throws BadInput where there is none. */
export async function readSource(file: string): Promise<string> {
  const stream = file === '-' ? process.stdin : createReadStream(file)
  try {
    const bytes = await bytesOf(stream)
    // A piece of a character may be missing at the end of what is too long anyway.
    return bytes.length > bounds.bytesWithTrace
      ? ' '.repeat(bounds.bytesWithTrace + 1)
      : textOf(bytes, file)
  } catch (error) {
    if (error instanceof BadInput) throw error
    throw new BadInput([`${file}: ${reasons[codeOf(error)] ?? 'this file cannot be read'}`])
  }
}
