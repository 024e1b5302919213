// @ts-check
// Loaded before the first paint, so that a chosen theme never flashes the other one.
{
  const system = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => {
    let chosen = null
    try {
      chosen = localStorage.getItem('theme')
    } catch {
      // Storage may be switched off; the system's preference holds then.
    }
    const dark = chosen ? chosen === 'dark' : system.matches
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    dispatchEvent(new Event('theme'))
  }
  follow()
  system.addEventListener('change', follow)
}
