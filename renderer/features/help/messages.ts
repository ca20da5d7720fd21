import type { Localized } from '../../../src/kernel/index.ts';

export const messages = {
  title: { en: 'Limits, stated plainly', fr: 'Les limites, dites clairement' },
  lead: {
    en: 'No program protects from everything. This is what the kit does, what it does not do, and what remains for you.',
    fr: 'Aucun programme ne protège de tout. Voici ce que fait la valise, ce qu’elle ne fait pas et ce qui vous revient.',
  },
  protected: { en: 'What the kit protects', fr: 'Ce que la valise protège' },
  limits: { en: 'What it cannot protect', fr: 'Ce qu’elle ne peut pas protéger' },
  advice: { en: 'What you can do', fr: 'Ce que vous pouvez faire' },
} satisfies Record<string, Localized>;
