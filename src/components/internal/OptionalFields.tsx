import { useId, useState } from 'react';
import { useSettings } from '../../headless/config.js';
import { Button } from './Button.js';
import { useFieldError } from './formState.js';
import { Icon } from './Icon.js';
import { InviteTextField, OPTIONAL_NAMES, type BoundProps } from './InviteTextField.js';
import { useSlots } from './slots.js';

const SUFFIXES = 'Jr.,Sr.,II,III,IV,MD,DO,MBBS,PhD,PA-C,NP,CRNA,RN,RT(R),FACR,FRCR,FRCPC,FSIR'.split(',');

/** Middle name, suffixes and phone, folded away until somebody asks for them or there is something in them. */
export function OptionalFields(props: BoundProps) {
  const { form } = props;
  const slot = useSlots();
  const words = useSettings().messages.person;
  const listId = useId();
  const [asked, setAsked] = useState(false);
  const error = useFieldError(form, OPTIONAL_NAMES);
  // Opens for content or an error, and never closes: that would take away a field in use.
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen && (asked || error !== undefined || OPTIONAL_NAMES.some((name) => form.getValues(name) !== ''))) setIsOpen(true);
  if (!isOpen) {
    return (
      <Button slot="moreButton" aria-expanded={false} onClick={() => setAsked(true)}>
        <Icon name="plus" /> {words.more}
      </Button>
    );
  }
  return (
    <div {...slot('fieldRow')}>
      {/* Whoever asked for it goes on here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <InviteTextField {...props} name="middleName" label={words.middleName} autoFocus={asked} />
      <InviteTextField {...props} name="suffix1" label={words.suffix1} description={words.suffixDescription} list={listId} />
      <InviteTextField {...props} name="suffix2" label={words.suffix2} list={listId} />
      <InviteTextField
        {...props}
        name="phoneNumber"
        label={words.phoneNumber}
        description={words.phoneDescription}
        type="tel"
        dir="ltr"
        checkOnLeave
      />
      <datalist id={listId}>
        {SUFFIXES.map((suffix) => (
          <option key={suffix} value={suffix} />
        ))}
      </datalist>
    </div>
  );
}
