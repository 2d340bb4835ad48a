// The features of framer-motion, loaded after the first paint: what enters, moves and leaves. Its
// gestures are not among them; the stage has its own.
export { domMin } from 'framer-motion'
