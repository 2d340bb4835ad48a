/** Brings src/i18n/paraglide up to date; answers whether anything had to be compiled. */
export function compileMessages(): Promise<boolean>
