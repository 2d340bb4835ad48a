// The features of framer-motion, loaded after the first paint.
export { domAnimation } from 'framer-motion'
