import { useSettings } from '../../headless/config.js';

/**
 * The name of every element a host can style. A slot gives the element its class (`autoscribe-` and the name in
 * kebab-case), its `data-slot`, and the host's class of the same name in `classNames`.
 */
export const SLOTS = [
  'accessRestrictedNotice',
  'actions',
  'body',
  'button',
  'clinicRoleSelect',
  'closeButton',
  'column',
  'columnHeading',
  'confirmation',
  'confirmationMark',
  'description',
  'dialog',
  'error',
  'failure',
  'failureAdvice',
  'failureTitle',
  'field',
  'fieldRow',
  'footer',
  'header',
  'hint',
  'icon',
  'input',
  'inviteUserForm',
  'label',
  'level',
  'levelInput',
  'levelLabel',
  'levels',
  'moreButton',
  'nextStep',
  'nextSteps',
  'note',
  'notice',
  'npiInput',
  'optional',
  'panel',
  'permission',
  'permissionDetails',
  'permissionList',
  'permissionToggles',
  'prompt',
  'roleGroupLabel',
  'roleList',
  'roleOption',
  'roleTrigger',
  'roleValue',
  'roleViewport',
  'scroller',
  'status',
  'submit',
  'suggestion',
  'support',
  'supportLink',
  'switch',
  'title',
] as const;

/** The name of an element that a host can style. */
export type Slot = (typeof SLOTS)[number];

/** Classes to add, by slot. */
export type ClassNames = Readonly<{ [Name in Slot]?: string | undefined }>;

const kebab = (slot: Slot) => slot.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Gives a function that names an element: spread what it returns onto it. A modifier adds a class of its own. */
export function useSlots(): (slot: Slot, modifier?: string) => { className: string; 'data-slot': string } {
  const { classNames } = useSettings();
  return (slot, modifier) => {
    const name = kebab(slot);
    const classes = [`autoscribe-${name}`, modifier && `autoscribe-${name}--${modifier}`, classNames[slot]];
    return { className: classes.filter(Boolean).join(' '), 'data-slot': name };
  };
}
