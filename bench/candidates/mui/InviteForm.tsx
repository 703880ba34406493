import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Grid from '@mui/material/Grid';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, useState } from 'react';
import { Controller, FormProvider, useForm, useWatch } from 'react-hook-form';
import { resolver } from '../form/resolver';
import { send } from '../form/send';
import { EMPTY, type Values } from '../form/values';
import { LEVELS, OPTIONAL, PERMISSIONS, WORDS } from '../form/words';
import { Permission, RoleSelect, TextField } from './fields';

export function InviteForm({ onSent, onCancel }: { onSent: () => void; onCancel: () => void }) {
  const id = useId();
  const [showsOptional, setShowsOptional] = useState(false);
  const form = useForm<Values>({ defaultValues: EMPTY, resolver });
  const createsReports = useWatch({ control: form.control, name: 'canCreateReports' });
  const submit = form.handleSubmit(async (values) => {
    await send(values);
    onSent();
  });
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <DialogContent>
          <DialogContentText>{WORDS.description}</DialogContentText>
          <Grid container spacing={3}>
            <Grid size={6}>
              <TextField name="firstName" />
              <TextField name="lastName" />
              <TextField name="email" type="email" />
              {showsOptional ? (
                OPTIONAL.map((name) => <TextField key={name} name={name} />)
              ) : (
                <Button onClick={() => setShowsOptional(true)}>{WORDS.more}</Button>
              )}
              <RoleSelect />
              <FormControl>
                <FormLabel id={id}>{WORDS.level}</FormLabel>
                <Controller<Values, 'level'>
                  name="level"
                  render={({ field }) => (
                    <RadioGroup row aria-labelledby={id} {...field}>
                      {LEVELS.map(([value, label]) => (
                        <FormControlLabel key={value} value={value} label={label} control={<Radio />} />
                      ))}
                    </RadioGroup>
                  )}
                />
              </FormControl>
            </Grid>
            <Grid size={6}>
              <FormLabel>{WORDS.permissions}</FormLabel>
              {PERMISSIONS.map((name) => (
                <div key={name}>
                  <Permission name={name} />
                  {name === 'canCreateReports' && createsReports && <TextField name="npiNumber" />}
                </div>
              ))}
            </Grid>
          </Grid>
        </DialogContent>
        <DialogActions>
          <Button onClick={onCancel}>{WORDS.cancel}</Button>
          <Button type="submit" variant="contained">
            {WORDS.submit}
          </Button>
        </DialogActions>
      </form>
    </FormProvider>
  );
}
