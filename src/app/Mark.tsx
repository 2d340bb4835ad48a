/** One stream in, three out: the mark of the course. */
export function Mark() {
  return (
    <svg
      width="26"
      height="18"
      viewBox="0 0 26 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <path d="M4 9h5M9 9C14 9 13 3 19 3M9 9h10M9 9c5 0 4 6 10 6" />
      <circle cx="3.5" cy="9" r="2.6" />
      <g fill="currentColor" stroke="none">
        <circle cx="22" cy="3" r="2.6" />
        <circle cx="22" cy="9" r="2.6" />
        <circle cx="22" cy="15" r="2.6" />
      </g>
    </svg>
  )
}
