export * from './contact.ts';
export * from './parse-contacts.ts';
export * from './read-contacts.ts';
export * from './with-filled.ts';
