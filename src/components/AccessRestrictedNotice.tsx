'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { overlay, useSettings, type AutoScribeSettings } from '../headless/config.js';
import { accessRestrictedMessages } from '../locales/en/accessRestricted.js';
import type { AccessRestrictedReason } from '../locales/messages.js';
import { Button } from './internal/Button.js';
import { mayTakeFocus } from './internal/focus.js';
import { safeHref } from './internal/safeHref.js';
import { Skin } from './internal/Skin.js';
import type { SkinProps } from './internal/skinProps.js';
import { useSlots } from './internal/slots.js';
import { Status } from './internal/Status.js';
import { SupportLinks } from './internal/SupportLinks.js';

/** What `AccessRestrictedNotice` takes. */
export interface AccessRestrictedNoticeProps extends SkinProps, Pick<AutoScribeSettings, 'support'> {
  /** Why the user can't go on. Default `'dashboard-access'`. */
  reason?: AccessRestrictedReason | undefined;
  /** Called when the user goes back to the PACS. */
  onReturn?: (() => void) | undefined;
  /** Where "Return to the PACS" leads where `onReturn` is not given, as a relative URL or one of http(s). A scheme of the PACS's own gives no link. */
  returnHref?: string | undefined;
  /** Opens a temporary access view through the host's back end. It may open the view itself, or resolve to its http(s) `url`. */
  onOpenTemporaryAccess?: ((context: { signal: AbortSignal }) => Promise<{ url: string } | void> | void) | undefined;
  /** The level of the heading in the host's page, 1 to 6. Default `2`. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
}

type Opening = { state: 'idle' | 'pending' | 'failed' } | { state: 'ready'; url: string };

function useTemporaryAccess(open: AccessRestrictedNoticeProps['onOpenTemporaryAccess']): [Opening, () => void] {
  const [opening, setOpening] = useState<Opening>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    if (!open || running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setOpening({ state: 'pending' });
    let next: Opening;
    try {
      const answer = await open({ signal: controller.signal });
      const url = answer && safeHref(answer.url);
      next = url ? { state: 'ready', url } : { state: answer ? 'failed' : 'idle' };
    } catch {
      next = { state: 'failed' };
    }
    running.current = null;
    // Whoever comes back to what was hidden meanwhile can begin again.
    setOpening(controller.signal.aborted ? { state: 'idle' } : next);
  };
  return [opening, () => void start()];
}

function Notice({
  reason = 'dashboard-access',
  onReturn,
  returnHref,
  onOpenTemporaryAccess,
  headingLevel = 2,
}: AccessRestrictedNoticeProps) {
  const id = useId();
  const slot = useSlots();
  const words = overlay(accessRestrictedMessages, useSettings().messages.accessRestricted);
  // A script's own word may come from a server.
  const said = words[reason]?.label ? words[reason] : words['dashboard-access'];
  const [opening, open] = useTemporaryAccess(onOpenTemporaryAccess);
  const Heading = `h${headingLevel}` as const;
  const href = safeHref(returnHref);
  const link = useRef<HTMLAnchorElement>(null);
  const isPending = opening.state === 'pending';
  // One text, and not one of several: a page translator puts its own elements in place of texts, and React could not take one out.
  const outcomes = {
    idle: '',
    pending: words.openingTemporaryAccess,
    failed: words.temporaryAccessFailed,
    ready: words.temporaryAccessReady,
  };
  useEffect(() => {
    const notice = link.current?.closest('section');
    if (notice && mayTakeFocus(notice)) link.current?.focus();
  }, [opening.state]);
  return (
    <section {...slot('accessRestrictedNotice')} aria-labelledby={`${id}-title`}>
      <Heading {...slot('title')} id={`${id}-title`}>
        {said.label}
      </Heading>
      <p {...slot('description')}>{said.description}</p>
      <Status {...slot('status', opening.state === 'idle' ? 'hidden' : undefined)} data-state={opening.state}>
        {outcomes[opening.state]}
      </Status>
      <div {...slot('actions')}>
        {onReturn && <Button onClick={() => onReturn()}>{words.return}</Button>}
        {!onReturn && href && (
          <a {...slot('button')} href={href}>
            {words.return}
          </a>
        )}
        {onOpenTemporaryAccess &&
          (opening.state === 'ready' ? (
            <a {...slot('submit')} href={opening.url} target="_blank" rel="noopener noreferrer" ref={link}>
              {words.openView}
            </a>
          ) : (
            <Button slot="submit" inactive={isPending} onClick={open}>
              {words.openTemporaryAccess}
            </Button>
          ))}
      </div>
      <SupportLinks />
    </section>
  );
}

/**
 * What a user sees inside the PACS who can't go on: why, and every way onward that the host offers. Renders a section
 * with a heading.
 *
 * @example
 * <AccessRestrictedNotice reason="dashboard-access" returnHref="/worklist" support={{ email: 'help@pacs.example' }} />
 */
export function AccessRestrictedNotice(props: AccessRestrictedNoticeProps) {
  const settings = useSettings(props);
  return (
    <Skin settings={settings}>
      {/* A view that was opened for one reason is none for another. */}
      <Notice key={props.reason} {...props} />
    </Skin>
  );
}
