import { chapterOf } from '../../course'
import { formatNumber, m } from '../../i18n'
import { hashOf } from '../../store'
import css from './presenter.module.css'
import { elsewhereOf, othersOf, type Walls } from './walls'

interface WallsProps {
  readonly walls: Walls
  readonly chapter: string
}

/** No wall shows the chapter, or none does any longer: what to do about it. */
export function WallLost({ walls, chapter }: WallsProps) {
  const { last } = walls
  const elsewhere = elsewhereOf(walls, chapter)
  const other = elsewhere === null ? undefined : chapterOf(elsewhere)
  return (
    <p role="status" className={css.lost}>
      {last ? m.class_wall_lost() : m.class_no_wall()}{' '}
      <a
        href={hashOf({ page: 'present', id: chapter, step: last?.step ?? 0 })}
        target="_blank"
        rel="noreferrer"
      >
        {last
          ? m.class_open_wall_again({ step: formatNumber(last.step + 1) })
          : m.class_open_wall()}
      </a>
      {other && (
        <>
          {' '}
          <a href={hashOf({ page: 'presenter', id: other.id })}>
            {m.class_wall_elsewhere({ chapter: other.question() })}
          </a>
        </>
      )}
    </p>
  )
}

/** Several walls show the chapter: one of them is moved from here. */
export function WallsTold(props: WallsProps & { readonly onChoose: (wall: string) => void }) {
  const { walls, chapter, onChoose } = props
  const others = othersOf(walls, chapter)
  return (
    <div role="status" className={css.others}>
      {others.length > 0 && m.class_walls()}{' '}
      {others.map(({ wall, step }) => (
        <button key={wall} type="button" onClick={() => onChoose(wall)}>
          {m.class_walls_choose({ step: formatNumber(step + 1) })}
        </button>
      ))}
    </div>
  )
}
