// Which metric shows which bug, out of runs beside the page.
import { formatNumber, m } from '../../i18n'
import { BugTable, bugJobs } from '../../panels/canary/BugTable'
import button from '../../ui/button.module.css'
import { useHundreds } from './useHundreds'

const RUNS = 10

/** The table, once its runs are asked for. */
export function Bugs() {
  const { results, done, isRunning, start } = useHundreds()
  const jobs = bugJobs(RUNS)
  return (
    <div>
      <BugTable results={results} runs={RUNS} />
      {done < jobs.length && (
        <button
          type="button"
          className={button.button}
          disabled={isRunning}
          onClick={() => start(jobs)}
        >
          {isRunning
            ? m.tasters_hundred_busy({ done: formatNumber(done) })
            : m.tasters_bugs_start({ runs: formatNumber(RUNS) })}
        </button>
      )}
    </div>
  )
}
