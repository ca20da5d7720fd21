/** A button that goes with its banner would leave the focus nowhere: it moves to the heading of the screen. */
export const toHeading = (): void => document.querySelector<HTMLElement>('#main h1')?.focus();
