import { firefox } from '../engines/drivers/firefox.js';
import { describeOrca } from './describeOrca.js';

// It takes what lies behind something modal out of its tree, and what had the focus with it. Orca 43 looks for the focus by
// itself then, may find it in what has just opened, and says nothing. It says what a dialog is when it opens once more.
describeOrca(firefox, { saysOpening: false });
