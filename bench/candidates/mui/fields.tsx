import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import MuiTextField from '@mui/material/TextField';
import { useId } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { ROLE_GROUPS } from '../form/roles';
import type { Values } from '../form/values';
import { HINTS, LABELS, type PERMISSIONS } from '../form/words';

type Text = keyof typeof LABELS;

export function TextField({ name, type = 'text' }: { name: Text; type?: string }) {
  const id = useId();
  const { register, formState } = useFormContext<Values>();
  const { ref, ...field } = register(name);
  const error = formState.errors[name]?.message;
  const hint = (HINTS as Partial<Record<Text, string>>)[name];
  return (
    <MuiTextField
      id={id}
      label={LABELS[name]}
      type={type}
      autoComplete="off"
      fullWidth
      margin="dense"
      size="small"
      error={error !== undefined}
      helperText={error ?? hint}
      inputRef={ref}
      {...field}
    />
  );
}

export function RoleSelect() {
  const id = useId();
  return (
    <Controller<Values, 'clinicRole'>
      name="clinicRole"
      render={({ field: { ref, ...field }, fieldState: { error } }) => (
        <MuiTextField
          select
          id={id}
          label={LABELS.clinicRole}
          fullWidth
          margin="dense"
          size="small"
          error={error !== undefined}
          helperText={error?.message}
          inputRef={ref}
          slotProps={{ select: { MenuProps: { slotProps: { paper: { sx: { maxHeight: 320 } } } } } }}
          {...field}
        >
          {ROLE_GROUPS.flatMap(({ label, roles }) => [
            <ListSubheader key={`group ${label}`}>{label}</ListSubheader>,
            ...roles.map((role) => (
              <MenuItem key={role} value={role}>
                {role}
              </MenuItem>
            )),
          ])}
        </MuiTextField>
      )}
    />
  );
}

export function Permission({ name }: { name: (typeof PERMISSIONS)[number] }) {
  const id = useId();
  const isLocked = useWatch<Values, 'level'>({ name: 'level' }) === 'admin' && name === 'hasDashboardAccess';
  return (
    <Controller<Values, typeof name>
      name={name}
      render={({ field: { value, ...field } }) => (
        <div>
          <FormControlLabel
            label={LABELS[name]}
            control={
              <Switch {...field} checked={value || isLocked} disabled={isLocked} slotProps={{ input: { 'aria-describedby': id } }} />
            }
          />
          <FormHelperText id={id}>{HINTS[name]}</FormHelperText>
        </div>
      )}
    />
  );
}
