import { useEffect, useRef, useState } from 'react'
import { m } from '../../i18n'
import { after } from '../../store'
import { MARK, type Told } from '../messages'
import styles from './preset.module.css'

const REST = 500 // wall milliseconds until a change is shown

/** The address once it has come to rest: every change opens the panel anew. */
function useRested(address: string): string {
  const [rested, setRested] = useState(address)
  useEffect(() => after(REST, () => setRested(address)), [address])
  return rested
}

/** The height that the panel in the frame asks for. */
function useHeight(frame: React.RefObject<HTMLIFrameElement | null>): number | null {
  const [height, setHeight] = useState<number | null>(null)
  useEffect(() => {
    const ports: MessagePort[] = []
    const meet = ({ source, data }: MessageEvent) => {
      const within = frame.current?.contentWindow
      if (!within || source !== within || data?.say !== 'ready') return
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data: told }: MessageEvent<Told>) => {
        if (told.say === 'size') setHeight(told.height)
      }
      ports.push(port1)
      within.postMessage({ [MARK]: 1, say: 'hello' }, '*', [port2])
    }
    window.addEventListener('message', meet)
    return () => {
      window.removeEventListener('message', meet)
      for (const port of ports) port.close()
    }
  }, [frame])
  return height
}

/** The panel as readers get it: the very page that the preset leads to. */
export function Preview({ address, title }: { readonly address: string; readonly title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const height = useHeight(frame)
  const shown = useRested(address)
  return (
    <section className={styles.preview} aria-label={m.preset_preview()}>
      <p className={styles.head}>{m.preset_preview()}</p>
      <iframe
        // Another address in the same frame would be a step back in the history.
        key={shown}
        ref={frame}
        src={shown}
        title={title}
        style={{ height: height ?? undefined }}
      />
    </section>
  )
}
