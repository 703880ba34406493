import type { FieldErrors, Resolver } from 'react-hook-form';
import { judgeAll } from './rules';
import type { Values } from './values';

/** The shared rules, as react-hook-form wants them. */
export const resolver: Resolver<Values> = (values) => {
  const errors = Object.entries(judgeAll(values)).map(([name, message]) => [name, { type: 'rule', message }]);
  return errors.length > 0 ? { values: {}, errors: Object.fromEntries(errors) as FieldErrors<Values> } : { values, errors: {} };
};
