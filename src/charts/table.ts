// The numbers behind a chart, as a table: what the table twin shows and the CSV file holds.

export interface TableColumn {
  readonly label: string // with its unit
  readonly digits: number // after the decimal point, on the page
  /** What a value stands for, where it is a code. */
  readonly word?: (value: number) => string
}

export interface TableData {
  readonly columns: readonly TableColumn[] // the first is the time, or the quantity on the x axis
  readonly rows: readonly (readonly (number | null)[])[] // null: no value
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

// Full precision would only show how binary fractions end.
const figure = (value: number | null): string =>
  value === null || Number.isNaN(value) ? '' : String(Number(value.toFixed(6)))

/** The table as CSV (RFC 4180): a decimal point in every language, empty where no value is. */
export function toCsv(table: TableData): string {
  const head = table.columns.map((column) => quoted(column.label)).join(',')
  const cell = (value: number | null, column: number): string => {
    const { word } = table.columns[column]
    return word && value !== null ? quoted(word(value)) : figure(value)
  }
  const body = table.rows.map((row) => row.map(cell).join(','))
  return `${[head, ...body].join('\r\n')}\r\n`
}
