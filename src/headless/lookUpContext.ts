import { createContext } from 'react';

/** Whether the registry may be asked. A dialog that only stands ready asks nobody: each look-up sends a person's NPI. */
export const LookUpContext = createContext(true);
