import { NativeDialog } from '../floor/NativeDialog';
import { InviteForm } from './InviteForm';

/** The floor with the packages that ours is made of, and nothing of ours: what they leave to be reached. */
export const InviteUser = () => <NativeDialog Form={InviteForm} />;
