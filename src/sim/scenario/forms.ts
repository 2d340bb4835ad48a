// How the texts of a request and of a rule have to look, for whoever reads them: the format, and a
// page in which they are typed.

/** The forms by what is written. */
export const forms = {
  name: /^[a-z0-9][a-z0-9-]{0,31}$/, // of servers, pools, traffic and rules
  field: /^[A-Za-z0-9!#$%&'*+.^_|~-]{1,64}$/, // the name of a header field or a cookie
  method: /^[A-Z]{1,16}$/,
  target: /^\/[^\s]*$/, // a path with or without a query
  line: /^[^\r\n]*$/, // a value without line breaks
  pattern: /^[^\r\n]+$/,
  location: /^[!-~]+$/, // where a redirect leads
  host: /^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?(:\d{1,5})?$/,
  hosts: /^(\*\.)?[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?(:\d{1,5})?$/, // one, or all under a name
} as const

/** Characters of these texts at most; of others, `bounds.text`. */
export const lengths = { field: 64, host: 64, hosts: 72, line: 1_024, location: 1_024 } as const
