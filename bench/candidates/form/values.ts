/** What the form of every candidate holds. */
export interface Values {
  firstName: string;
  middleName: string;
  lastName: string;
  suffix1: string;
  suffix2: string;
  email: string;
  phoneNumber: string;
  clinicRole: string;
  level: 'member' | 'admin';
  canManageStudies: boolean;
  canCreateReports: boolean;
  hasDashboardAccess: boolean;
  npiNumber: string;
}

export type Name = keyof Values;
export type Errors = Partial<Record<Name, string>>;

export const EMPTY: Values = {
  firstName: '',
  middleName: '',
  lastName: '',
  suffix1: '',
  suffix2: '',
  email: '',
  phoneNumber: '',
  clinicRole: '',
  level: 'member',
  canManageStudies: false,
  canCreateReports: false,
  hasDashboardAccess: true,
  npiNumber: '',
};
