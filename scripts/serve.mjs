// Serves the built course as a plain static host would, with the strict content security policy.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { dirname, extname, join, normalize, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { contentSecurityPolicy } from './csp.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const mime = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

function fileFor({ folder, prefix }, address) {
  let path
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname)
  } catch {
    return undefined
  }
  if (!path.startsWith(`${prefix}/`)) return undefined
  let file = normalize(join(folder, path.slice(prefix.length)))
  if (file !== folder && !file.startsWith(folder + sep)) return undefined
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html')
  return existsSync(file) ? file : undefined
}

const packed = new Map()

function zip(file) {
  const found = packed.get(file) ?? gzipSync(readFileSync(file))
  packed.set(file, found)
  return found
}

function answer(site, request, response) {
  const file = fileFor(site, request.url ?? '/')
  const headers = {
    ...(site.isOurs && { 'Content-Security-Policy': contentSecurityPolicy }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
  if (!file || !['GET', 'HEAD'].includes(request.method ?? '')) {
    response.writeHead(file ? 405 : 404, { ...headers, 'Content-Type': 'text/plain' })
    response.end(file ? 'Method not allowed\n' : 'Not found\n')
    return
  }
  const zipped = site.isZipped && /\.(css|html|js|json|svg|txt)$/.test(file) ? zip(file) : null
  response.writeHead(200, {
    ...headers,
    'Content-Type': mime[extname(file)] ?? 'application/octet-stream',
    'Content-Length': zipped?.length ?? statSync(file).size,
    ...(zipped && { 'Content-Encoding': 'gzip' }),
    'Cache-Control': /[\\/](assets|embed)[\\/]/.test(file)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  })
  if (request.method === 'HEAD') response.end()
  else if (zipped) response.end(zipped)
  else createReadStream(file).pipe(response)
}

/** Serves `folder` under the path `prefix` ("/x/y"; none: the root). Listens on `port`, or with
 * `search` on the next free one; `isZipped` as hosts send what is text; answers the address to open
 * and how to stop. */
export function serve(options = {}) {
  const {
    folder = join(root, 'dist'),
    prefix = '',
    port = 4173,
    search,
    isOurs = true,
    isZipped = false,
  } = options
  return new Promise((resolve, reject) => {
    const site = { folder, prefix, isOurs, isZipped }
    const server = createServer((request, response) => answer(site, request, response))
    let wanted = port
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && search && wanted < port + 50) {
        wanted += 1
        server.listen(wanted, '127.0.0.1')
      } else reject(error)
    })
    server.on('listening', () =>
      resolve({
        address: `http://127.0.0.1:${server.address().port}${prefix}/`,
        stop() {
          server.close()
          server.closeAllConnections()
        },
      }),
    )
    server.listen(wanted, '127.0.0.1')
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const fixed = process.env.PORT
  const { address } = await serve({ port: Number(fixed ?? 4173), search: fixed === undefined })
  console.log(`Counterflow is at ${address}  (Ctrl+C stops it)`)
}
