import { InviteForm } from './InviteForm';
import { NativeDialog } from './NativeDialog';

/** The floor: the platform's own dialog, select and fields, and rules by hand. */
export const InviteUser = () => <NativeDialog Form={InviteForm} />;
