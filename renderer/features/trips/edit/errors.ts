import { useText } from '../../../i18n/index.ts';
import { type Field, fieldOf } from './problems.ts';
import type { useForm } from './use-form.ts';

/** The error that stands beside a field, in words; undefined when there is none. */
export type ErrorOf = (field: Field) => string | undefined;

/** Errors found here and refusals of the kit, each at its field. */
export function useErrors({
  form,
  problems,
  refusal,
}: Pick<ReturnType<typeof useForm>, 'form' | 'problems' | 'refusal'>): ErrorOf {
  const { t, sentence } = useText();
  const refused = refusal === null ? null : fieldOf(refusal, form.legs);
  return (field) => {
    const problem = problems[field];
    if (problem !== undefined) return t(problem, { most: 120 });
    return refusal !== null && field === refused ? sentence(refusal) : undefined;
  };
}
