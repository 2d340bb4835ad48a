// A site of documentation with VitePress, as its own guide makes one.
const base = process.env.COURSE ?? ''

export default {
  title: 'Harbor',
  base: '/',
  head: [['script', { async: '', src: `${base}v1/embed.js` }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'counterflow-panel' } } },
}
