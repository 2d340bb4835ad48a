// A site of documentation with Docusaurus, with its classic preset.
module.exports = {
  title: 'Harbor',
  url: 'http://localhost',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  scripts: [{ src: `${process.env.COURSE ?? ''}v1/embed.js`, async: true }],
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, theme: {} }]],
}
