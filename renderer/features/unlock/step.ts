/** Where a person is before the kit is open. `door`: the field, or the welcome while no kit is known. */
export type Step = 'door' | 'make' | 'lost' | 'restore' | 'salvage';
