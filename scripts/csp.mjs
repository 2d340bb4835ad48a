// The content security policy of every page we serve or build: nothing but our own files runs.
// `blob:` is needed by workers in sandboxed frames, `data:` by images drawn for export and by the
// font of an embed.
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
