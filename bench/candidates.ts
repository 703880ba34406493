/** One maker of the same form, and how its role control is reached. */
export interface Candidate {
  /** Its folder in `bench/candidates`. */
  name: string;
  /** What the table calls it. */
  label: string;
  /** What opens the list of roles, as a selector. */
  roleTrigger: string;
  /** One role in the open list, as a selector; none where the platform shows the list. */
  option?: string;
  /** Whether it is this library, and has budgets. */
  isOurs?: boolean;
}

/** The floor comes first: everything is compared with it. */
export const FLOOR: Candidate = { name: 'floor', label: 'native `<dialog>` + `<select>` (floor)', roleTrigger: 'select' };

const RADIX: Candidate = {
  name: 'radix',
  label: 'stock Radix + react-hook-form + zod',
  roleTrigger: 'button[role="combobox"]',
  option: '[role="option"]',
};

const OURS: Candidate = {
  name: 'ours',
  label: 'ours, list',
  roleTrigger: 'button[role="combobox"]',
  option: '[role="option"]',
  isOurs: true,
};

export const CANDIDATES: readonly Candidate[] = [
  FLOOR,
  RADIX,
  { name: 'mui', label: 'MUI', roleTrigger: '.MuiSelect-select', option: '.MuiMenuItem-root' },
  { name: 'antd', label: 'Ant Design', roleTrigger: '.ant-select', option: '.ant-select-item-option' },
  { name: 'aria', label: 'React Aria', roleTrigger: 'button[aria-haspopup="listbox"]', option: '[role="option"]' },
  { name: 'baseUi', label: 'Base UI', roleTrigger: '[role="combobox"]', option: '[role="option"]' },
  { name: 'packages', label: 'floor + react-hook-form + zod', roleTrigger: 'select' },
  OURS,
  { name: 'oursNative', label: 'ours, native', roleTrigger: 'select', isOurs: true },
];

/** The host page with a button that does nothing: what is there without any dialog. */
export const NOTHING: Candidate = { name: 'none', label: 'no dialog', roleTrigger: 'select' };
