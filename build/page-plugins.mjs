/** What the page's bundle needs changed in a library, each with its reason; a change that finds nothing stops the build. */

/** React Aria carries its labels in some thirty languages; the page speaks two. @returns {import('vite').Plugin} */
export const twoLanguages = () => ({
  name: 'valise-two-languages',
  enforce: 'pre',
  load(id) {
    const found =
      /\/(?:react-aria|react-stately|react-aria-components)\/.*\/intl\/.*?([a-z]{2}-[A-Z]{2})\.m?js$/;
    const language = found.exec(id)?.[1];
    const isSpoken = language === undefined || language === 'en-US' || language === 'fr-FR';
    return isSpoken ? undefined : 'export default {};';
  },
});

const ANNOUNCER = /\/live-announcer\/LiveAnnouncer\.m?js$/;
const EMPTYING = /\.innerHTML = ''/g;

/**
 * React Aria empties its announcer through `innerHTML`, which Trusted Types `'none'` refuses: a date typed by keyboard then
 * takes the screen down. `replaceChildren()` does the same without markup.
 * @returns {import('vite').Plugin}
 */
export const announcerWithoutMarkup = () => {
  let changed = 0;
  return {
    name: 'valise-announcer-without-markup',
    enforce: 'pre',
    transform(code, id) {
      if (!ANNOUNCER.test(id)) return undefined;
      changed += code.match(EMPTYING)?.length ?? 0;
      return { code: code.replaceAll(EMPTYING, '.replaceChildren()'), map: null };
    },
    buildEnd(error) {
      if (error === undefined && changed === 0) {
        this.error('React Aria no longer empties its announcer with innerHTML: remove this change');
      }
    },
  };
};
