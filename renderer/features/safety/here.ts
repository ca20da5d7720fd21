/** The zone of this computer: times of the kit's own file are told as its clock shows them. */
export const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
