import type { ArgTypesEnhancer, InputType, SBType } from 'storybook/internal/types';

// Storybook reads an optional prop as a union with `undefined`, names it "union", and offers a JSON editor for it.
const isUndefined = (type: SBType) => type.name === 'other' && type.value === 'undefined';

function withoutUndefined(type: SBType): SBType {
  if (type.name !== 'union') return type;
  const rest = type.value.filter((part) => !isUndefined(part));
  const [only] = rest;
  return rest.length === 1 && only ? only : { ...type, value: rest };
}

function sharpen(argType: InputType & { name?: string }): InputType {
  const { type } = argType;
  if (!type || typeof type === 'string') return argType;
  const summary = type.raw?.replace(/ \| undefined$/, '').replace(/^\((\(.*)\)$/, '$1');
  const isCallback = /^on[A-Z]/.test(argType.name ?? '') || summary?.includes('=>') || summary?.startsWith('Ref');
  return {
    ...argType,
    type: { ...withoutUndefined(type), required: type.required ?? false },
    ...(summary ? { table: { ...argType.table, type: { summary } } } : {}),
    ...(isCallback ? { control: false } : {}),
  };
}

/** Shows the props' types as they are written, and a fitting control for each. */
export const sharpenArgTypes: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(Object.entries(argTypes).map(([name, argType]) => [name, sharpen(argType)])) as typeof argTypes;
