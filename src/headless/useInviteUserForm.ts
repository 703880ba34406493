'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useForm, type FieldErrors, type Resolver, type UseFormReturn } from 'react-hook-form';
import type { OnInvite } from '../adapters/onInvite.js';
import type { InviteError } from '../domain/inviteError.js';
import { createInviteFormSchema, readFieldErrors } from '../domain/inviteForm.js';
import { applyPermissionRules, suggestPermissions as suggestByRole, type PermissionRules } from '../domain/permissions.js';
import type { InvitePolicy } from '../domain/policy.js';
import { toInviteError } from '../domain/toInviteError.js';
import type { InviteFormValues } from '../domain/inviteFormValues.js';
import type { UserInviteParams, UserInviteResponse } from '../wire/inviteUser.js';
import { askAdapter } from './askAdapter.js';
import { createInviteAttempts, type InviteProgress } from './inviteAttempts.js';
import { clearPerson, createInviteFormValues, DirtyForm, type InviteDefaultValues, type SuggestPermissions } from './startingValues.js';
import { useLatest } from './useLatest.js';
import { usePermissionChoice } from './usePermissionChoice.js';
import { useResolvedPolicy } from './useResolvedPolicy.js';
import { useSuggestedPermissions } from './useSuggestedPermissions.js';

/** What `useInviteUserForm` takes. */
export interface UseInviteUserFormOptions {
  /** Carries the invitation to the host's back end. Called once per press of the button. */
  onInvite: OnInvite;
  /** Called when AutoScribe has stored the invitation, with its answer and the request. Not for "already invited": there is no answer. */
  onInvited?: ((response: UserInviteResponse, invite: UserInviteParams) => void) | undefined;
  /** Called when an attempt failed. The manager has been told already. */
  onError?: ((error: InviteError) => void) | undefined;
  /** What is filled in to begin with. Permissions given here count as chosen: no role's suggestion changes them. */
  defaultValues?: InviteDefaultValues | undefined;
  /** What this host allows. Default: the provider's, else both levels and all roles. */
  policy?: InvitePolicy | undefined;
  /** Proposes permissions for a role, for switches nobody touched; `false` for none. Default: `suggestPermissions` of `/schema`. */
  suggestPermissions?: SuggestPermissions | undefined;
}

/** What `useInviteUserForm` gives. */
export interface InviteUserFormState extends InviteProgress {
  /** react-hook-form's own form over `InviteFormValues`. Error messages are `FieldErrorCode`s, or a server's own words. */
  form: UseFormReturn<InviteFormValues, unknown, UserInviteParams>;
  /** Validates and sends. Does nothing while an attempt runs or after one was sent. Hand it to `<form onSubmit>`. */
  submit: (event?: { preventDefault?: () => void; stopPropagation?: () => void }) => Promise<void>;
  /** Aborts the running attempt: its outcome is then `unconfirmed`. */
  stopWaiting: () => void;
  /** Starts over for another person, keeping role, level and permissions. */
  inviteAnother: () => void;
  /** Starts over from the default values. */
  reset: () => void;
  /** What level, permissions and policy require or lock now. */
  requirements: PermissionRules;
  /** Whether anything was typed or chosen since the form started. Read it when you need it: typing renders nothing. Not in a spread copy. */
  readonly isDirty: boolean;
}

/** Checks the form: what is refused, each field with its first code, or the request. */
function createResolver(policy: InvitePolicy): Resolver<InviteFormValues, unknown, UserInviteParams> {
  const schema = createInviteFormSchema(policy);
  return (values) => {
    const { success, data, error } = schema.safeParse(values);
    if (success) return { values: data, errors: {} };
    const errors: FieldErrors<InviteFormValues> = {};
    for (const [field, message] of Object.entries(readFieldErrors(error.issues))) {
      errors[field as keyof InviteFormValues] = { type: 'custom', message };
    }
    return { values: {}, errors };
  };
}

/**
 * The whole invitation flow without any markup: the form's state and rules, sending, failing, retrying with the same
 * idempotency key, and starting over.
 *
 * @example
 * const { form, submit, status } = useInviteUserForm({ onInvite });
 * return <form onSubmit={submit}><input {...form.register('email')} /><button>Invite</button></form>;
 */
export function useInviteUserForm(options: UseInviteUserFormOptions): InviteUserFormState {
  const policy = useResolvedPolicy(options.policy);
  const resolver = useMemo(() => createResolver(policy), [policy]);
  const suggest = options.suggestPermissions ?? suggestByRole;
  const [initialValues] = useState(() => createInviteFormValues(options.defaultValues, policy, suggest));
  const form = useForm<InviteFormValues, unknown, UserInviteParams>({ defaultValues: initialValues, resolver });
  const [progress, setProgress] = useState<InviteProgress>({ status: 'editing' });
  const [attempts] = useState(createInviteAttempts);
  const running = useRef<AbortController | null>(null);
  const isGone = useRef(false);
  const sent = useRef(false);
  const latest = useLatest(options);
  const forgetTouches = useSuggestedPermissions(form, policy, options.defaultValues, suggest);

  const send = useCallback(
    async (invite: UserInviteParams, controller: AbortController) => {
      // Started over or unmounted while the form was being checked: nothing has left, and nothing must.
      if (controller.signal.aborted) return;
      const { idempotencyKey, attempt, mayBeSentAlready } = attempts.begin(invite);
      setProgress({ status: 'submitting', invite });
      let response: UserInviteResponse;
      try {
        response = await askAdapter(latest.current.onInvite, invite, { signal: controller.signal, idempotencyKey, attempt });
      } catch (thrown) {
        // Started over meanwhile: nobody waits for this attempt any more.
        if (running.current !== controller) return;
        const error = toInviteError(thrown);
        sent.current = error.code === 'duplicate' && mayBeSentAlready;
        if (sent.current) return setProgress({ status: 'sent', invite });
        setProgress({ status: 'editing', error, isUnsure: attempts.fail(error), invite });
        for (const [field, message] of Object.entries(error.fieldErrors ?? {})) {
          // A server may refuse what this form does not have, and an adapter hand on whatever it likes.
          if (typeof message === 'string' && Object.hasOwn(initialValues, field))
            form.setError(field as keyof InviteFormValues, { type: 'server', message: message || 'rejected' });
        }
        // Unmounting aborts; that is no failure to report.
        if (!isGone.current) latest.current.onError?.(error);
        return;
      }
      sent.current = true;
      attempts.clear();
      setProgress({ status: 'sent', response, invite });
      latest.current.onInvited?.(response, invite);
    },
    [attempts, form, initialValues, latest],
  );

  const submit = useCallback<InviteUserFormState['submit']>(
    async (event) => {
      event?.preventDefault?.();
      // A host's own <form> round the trigger would otherwise be submitted too.
      event?.stopPropagation?.();
      if (running.current || sent.current) return;
      const controller = new AbortController();
      running.current = controller;
      try {
        await form.handleSubmit((invite) => send(invite, controller))();
      } finally {
        if (running.current === controller) running.current = null;
      }
    },
    [form, send],
  );

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      // What goes may be shown again, and must know then that this attempt was never confirmed.
      running.current?.abort();
    };
  }, []);

  const startOver = useCallback(
    (values: InviteFormValues) => {
      running.current?.abort();
      running.current = null;
      sent.current = false;
      attempts.clear();
      form.reset(values);
      setProgress({ status: 'editing' });
    },
    [attempts, form],
  );
  const stopWaiting = useCallback(() => running.current?.abort(), []);
  const inviteAnother = useCallback(() => startOver(clearPerson(form.getValues())), [form, startOver]);
  const reset = useCallback(() => {
    forgetTouches();
    startOver(initialValues);
  }, [forgetTouches, startOver, initialValues]);

  const { level, choice } = usePermissionChoice(form);
  const { canCreateReports } = choice;
  useEffect(() => {
    // An NPI that is no longer asked for can't be wrong.
    if (!canCreateReports) form.clearErrors('npiNumber');
  }, [canCreateReports, form]);
  return useMemo(() => {
    const requirements = applyPermissionRules(choice, level, policy);
    const actions = { submit, stopWaiting, inviteAnother, reset };
    // Reads no ref: it only puts together functions that will.
    // oxlint-disable-next-line react/refs
    return Object.assign(new DirtyForm(), progress, actions, { form, requirements });
  }, [progress, form, submit, stopWaiting, inviteAnother, reset, level, choice, policy]);
}
