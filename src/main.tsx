import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, loadFirstPage } from './app/App'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const show = () =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )

// The shell in the document stays until the page can take its place in one piece, and can speak.
loadFirstPage().then(show, show)
