import { m } from '../../i18n'

/** Stands where something that was opened is fetched. */
export const Loading = () => <p role="status">{m.app_loading()}</p>
