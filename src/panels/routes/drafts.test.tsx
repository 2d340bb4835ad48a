// @vitest-environment jsdom
// What could not be taken is not lost when its reader looks elsewhere.
import { expect, test } from 'vitest'
import { mount, send } from '../../charts/testMount'
import { Drafts, DraftsOf } from './drafts'
import { patternFault } from './faults'
import { TextField } from './TextField'

const taken: string[] = []

const Page = ({ route }: { route: string | null }) => (
  <Drafts>
    {route !== null && (
      <DraftsOf key={route} part={route}>
        <TextField
          label="Text"
          value="^/a"
          check={patternFault}
          onChange={(one) => taken.push(one)}
        />
      </DraftsOf>
    )}
  </Drafts>
)

function type(input: HTMLInputElement, text: string) {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
  set?.call(input, text)
  send(input, new Event('input', { bubbles: true }))
}

test('a pattern that is not one stays in its field, with the message, and in no other', () => {
  const page = mount(<Page route="beta" />)
  const field = () => page.find<HTMLInputElement>('input')
  type(field(), '(a')
  send(field(), new FocusEvent('focusout', { bubbles: true }))
  page.render(<Page route={null} />)
  page.render(<Page route="other" />)
  expect(field().value).toBe('^/a')
  page.render(<Page route="beta" />)
  expect(field().value).toBe('(a')
  expect(page.find('[role=status]').textContent).toContain('Character 1')
  expect(taken).toEqual([])
  type(field(), '(a)')
  send(field(), new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  expect(taken).toEqual(['(a)'])
  page.unmount()
})
