import type { AutoScribeSettings } from '../../headless/config.js';
import type { ClassNames } from './slots.js';

/** The settings every component takes as props, too. */
export interface SkinProps extends Pick<AutoScribeSettings, 'messages' | 'locale' | 'theme' | 'dir'> {
  /** Classes to add, by slot name. Added to the provider's. */
  classNames?: ClassNames | undefined;
}
